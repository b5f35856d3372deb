"""The modules of the runtime as a few files: what they do together is what the modules do by themselves."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from mkdocs_course.view.runtime import bundle
from mkdocs_course.view.scripts.bundle import Bundle
from mkdocs_course.view.scripts.module import UnsupportedStatement, read
from mkdocs_course.view.scripts.order import ImportCycle

# Every form of import and export that the runtime uses, and what depends on where a module lies.
MODULES = {
    "site.js": 'import {make} from "./dom/dom.js"\nconst log = []\nexport {log}\nlog.push(make("site"))\n',
    "dom/dom.js": (
        "let count = 0\nexport const make = name => `${name}${++count}`\nexport function* numbers() {\n  yield 1\n}\n"
    ),
    "dom/load.js": (
        'const root = new URL("../", import.meta.url)\nexport const load = (...paths) => import(`${root}${paths[0]}`)\n'
    ),
    "dom/language.js": 'export const {name, tag} = {name: "sv", tag: "SE"}\n',
    "dom/svg.js": "export class Drawing {\n  side = 3\n}\n",
    "element/question.js": 'export const shown = () => import("../learner/far.js").then(({address}) => address)\n',
    "element/place.js": "export {}\n",
    "controls/choice.js": 'export {make as response, make as restore} from "../dom/dom.js"\n',
    "learner/far.js": (
        'import * as all from "./near.js"\nexport const address = [import.meta.url, all.here, all.own.name]\n'
    ),
    "learner/near.js": (
        "export const here = import.meta.url\nconst inner = 1\n"
        'export async function own() {\n  return (await import("./far.js")).address.length + inner\n}\n'
    ),
    "questions/plain.js": 'export * from "../controls/choice.js"\n',
    "questions/plan.js": (
        'import {sign} from "./plan/shared.js"\nexport const response = () => sign\nexport const restore = 0\n'
    ),
    "questions/plan/shared.js": 'export const sign = "plan"\n',
    "questions/plan/block.js": (
        'import {sign} from "./shared.js"\nexport {response} from "../plan.js"\n'
        "export const restore = `block ${sign}`\n"
    ),
    "quiz.js": (
        'import {log} from "./site.js"\nimport {make as create, numbers} from "./dom/dom.js"\n'
        'import {name, tag} from "./dom/language.js"\nimport {Drawing} from "./dom/svg.js"\n'
        'import {shown} from "./element/question.js"\nimport "./element/place.js"\n'
        "const kind = name => import(`./questions/${name}.js`)\n"
        "export const result = async () => ({\n"
        "  log, made: create(name), tag, numbers: [...numbers()], side: new Drawing().side, shown: await shown(),\n"
        '  kinds: await Promise.all(["plain", "plan", "plan/block"].map(async name =>\n'
        "    Object.keys(await kind(name)).sort())),\n"
        '  restored: (await kind("plan/block")).restore, missing: await kind("none").catch(() => "none")\n'
        "})\n"
    ),
}
RUN = 'const {result} = await import("./quiz.js")\nconsole.log(JSON.stringify(await result()))\n'


def result(folder: Path, files: dict[str, str]) -> dict[str, object]:
    """Return what the quiz of these files says."""
    for name, text in {**files, "package.json": '{"type": "module"}', "run.js": RUN}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    done = subprocess.run(["node", "run.js"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.replace(folder.as_uri(), ""))


def test_bundled_modules_do_what_they_do_by_themselves(tmp_path: Path) -> None:
    bundled = Bundle(MODULES, (("site.js", "dom/dom.js"), ("quiz.js", "element/place.js", "controls/choice.js")))
    assert {*bundled.texts} == {"site.js", "quiz.js", "learner/far.js", "questions/plan.js"}
    expected = result(tmp_path / "apart", MODULES)
    assert expected["made"] == "sv2" and expected["kinds"] and expected["missing"] == "none"
    got = result(tmp_path / "bundled", bundled.texts)
    # A file has its shared modules among its exports, under names that no module uses.
    got["kinds"] = [[name for name in names if name[0] != "$"] for names in got["kinds"]]  # type: ignore[attr-defined]
    assert got == expected


@pytest.mark.parametrize(
    "statement",
    [
        "export default 1",
        "export let a = 1",
        'import a from "./b.js"',
        'import a, {b} from "./b.js"',
        'export * as a from "./b.js"',
    ],
)
def test_another_form_of_import_or_export_is_refused(statement: str) -> None:
    with pytest.raises(UnsupportedStatement, match=r"runtime/a/c\.js: (?:import|export)"):
        read("a/c.js", f"const c = 1\n{statement}\n")


def test_modules_that_import_each_other_are_refused() -> None:
    circular = {"a.js": 'import {b} from "./b.js"\nexport const a = b\n', "b.js": 'export {a as b} from "./a.js"\n'}
    with pytest.raises(ImportCycle, match=r"a\.js → b\.js → a\.js"):
        Bundle(circular, ()).texts  # noqa: B018


def test_the_files_of_the_runtime_are_modules_without_comments(tmp_path: Path) -> None:
    (tmp_path / "texts.json").write_text(json.dumps(bundle().texts), encoding="utf-8")
    script = (
        "const vm = require('node:vm'), texts = require('./texts.json')\n"
        "for (const [identifier, text] of Object.entries(texts)) new vm.SourceTextModule(text, {identifier})\n"
    )
    command = ["node", "--no-warnings", "--experimental-vm-modules", "-e", script]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_import_is_there() -> None:
    bundled = bundle()
    for path, module in bundled.modules.items():
        assert {*module.dynamic, *module.dependencies} <= {*bundled.files}, path
        for statement in module.imports:
            exported = {*bundled.exported(statement.path)}
            assert {there for there, _ in statement.names} <= exported, f"{path} from {statement.path}"
