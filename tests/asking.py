"""HTML that makes a browser ask another site, and HTML that does not: one case a line."""

from __future__ import annotations

# One a line: what makes a browser ask another site, by whatever element, attribute and spelling.
ASKING = r"""
<img src="https://evil.example/a">
<img src=//evil.example/a>
<IMG SRC="HTTPS://EVIL.EXAMPLE/a">
<img src='//evil.example'>
<img src="/\evil.example/a">
<img src="\\evil.example/a">
<img src="\/evil.example/a">
<img src="/\u.evil.example/a">
<img src="/\uabcd.example/a">
<script src="/\unpkg.com/a.js"></script>
<body background="/\u.evil.example">
<a href="x" ping="/\u.evil.example">x</a>
<img src=" //evil.example">
<img src="&#47;&#47;evil.example">
<img src="&sol;&sol;evil.example">
<img src="/&#92;evil.example">
<img src="/&Tab;/evil.example">
<img src="ht&NewLine;tps://evil.example">
<img src="&#104;ttps://evil.example">
<img src="&#1;//evil.example">
<img src="https:evil.example">
<img src="http:\evil.example">
<img src="https:///evil.example">
<img src="https://own.example@evil.example/">
<img src="https://evil%2eexample/a">
<img src="https://evil.example:443/a">
<img src="a.png" srcset="b.png 1x, //evil.example/c 2x">
<img srcset="//evil.example/c">
<img alt=">" src="//evil.example">
<picture><source srcset="b.png, //evil.example/c 2x"></picture>
<link rel="preload" as="image" imagesrcset="//evil.example/c 2x" href="a.png">
<video poster="//evil.example"></video>
<video src="//evil.example"></video>
<audio><source src="//evil.example"></audio>
<track src="//evil.example">
<input type="image" src="//evil.example">
<body background="//evil.example">
<table background="//evil.example">
<iframe src="//evil.example"></iframe>
<iframe srcdoc="&lt;img src=&quot;//evil.example&quot;&gt;"></iframe>
<embed src="//evil.example">
<object data="//evil.example"></object>
<object codebase="//evil.example"></object>
<script src="//evil.example"></script>
<script type="module" src="//evil.example"></script>
<svg><script href="//evil.example"></script></svg>
<form action="//evil.example"></form>
<button formaction="//evil.example">x</button>
<a href="x" ping="y //evil.example">x</a>
<img src="x" attributionsrc="//evil.example">
<html manifest="//evil.example">
<base href="//evil.example">
<link rel="stylesheet" href="//evil.example">
<link rel="alternate StyleSheet" href="//evil.example">
<link rel="icon" href="//evil.example">
<link rel="shortcut icon" href="//evil.example">
<link rel="apple-touch-icon" href="//evil.example">
<link rel="preload" as="font" href="//evil.example">
<link rel="preload" as="fetch" href="//evil.example">
<link rel="modulepreload" href="//evil.example">
<link rel="prefetch" href="//evil.example">
<link rel="preconnect" href="//evil.example">
<link rel="dns-prefetch" href="//evil.example">
<link rel="manifest" href="//evil.example">
<link rel="search" href="//evil.example">
<meta http-equiv="refresh" content="0; url=//evil.example">
<meta http-equiv="Refresh" content="5;URL='//evil.example'">
<svg><image href="//evil.example"/></svg>
<svg><image xlink:href="//evil.example"/></svg>
<svg><use href="//evil.example#a"/></svg>
<svg><feImage href="//evil.example"/></svg>
<svg><image><set attributeName="href" to="//evil.example"/></image></svg>
<svg><image><animate attributeName="xlink:href" values="a;//evil.example"/></image></svg>
<svg><rect fill="url(//evil.example#a)"/></svg>
<svg><foreignObject><img src="//evil.example"></foreignObject></svg>
<p style="background:url(//evil.example)">
<p style='background:url("//evil.example")'>
<p style="background:u\72l(//evil.example)">
<p style="background:url(\2f\2f evil.example)">
<p style="background:image-set('//evil.example' 1x)">
<p style="background:url('//evil.example/x)">
<p style="background:image-set('//evil.example/x)">
<p style="background:image-set('//evil.example/x">
<p style="content:'&#13;;background:url(//evil.example/x);a:'">
<p style="content:'&#12;;background:url(//evil.example/x);a:'">
<p style="content:'&#13;&#10;;background:url(//evil.example/x);a:'">
<p style="background:image-set(url(x y), '//evil.example' 1x)">
<p style="background:image-set(var(--a, '//evil.example') 1x)">
<p style="--a:'//evil.example';background:image-set(var(--a) 1x)">
<p style="a:calc(/* ) ' */ 1);background:url(//evil.example);b:'">
<p style="a:url(b c\) ' );background:url(//evil.example);d:'">
<p style="a:u\72l(b c'd);background:url(//evil.example);e:'">
<p style="a:#url(b ');c:');background:url(//evil.example);d:''">
<p style="background:url(//evil.example/&nbsp;x)">
<style>@import "//evil.example";</style>
<style>@import url(//evil.example);</style>
<style>@\69mport "//evil.example";</style>
<style>@font-face{src:url("//evil.example")}</style>
<style>/* " */ a{background:url(//evil.example)}</style>
<style>a{background:url(//evil.example)}
<!--><img src="//evil.example">-->
<!-- a --!><img src="//evil.example">-->
<![CDATA[><img src="//evil.example">]]>
<textarea><script></textarea><img src="//evil.example">
<script>1</script ><img src="//evil.example">
<noscript><img src="//evil.example"></noscript>
<noscript><!--</noscript><img src="//evil.example">-->
<svg><title><img src="//evil.example/x"></title></svg>
<svg><style><img src="//evil.example/x"></style></svg>
<svg><script><img src="//evil.example/x"></script></svg>
<svg><iframe><img src="//evil.example/x"></iframe></svg>
<svg><textarea><img src="//evil.example/x"></textarea></svg>
<math><title><img src="//evil.example/x"></title></math>
<svg><foreignObject><p></svg></p></foreignObject><title><img src="//evil.example/x"></title>
<svg><![CDATA[><!--]]><img src="//evil.example/x">--></svg>
<svg><style>@import "&#47;&#47;evil.example/x";</style></svg>
<svg><style>@im<g/>port "&#47;&#47;evil.example/x";</style></svg>
<svg><style><![CDATA[@import "/]]><![CDATA[/evil.example/x";]]></style></svg>
<svg><title><a x='</title><!-- '><img src="//evil.example"></title>
<svg><style>@import "/<!-- a -->/evil.example/x";</style></svg>
<svg><style>@im<g a=b/>x</g>port "//evil.example/x";</style></svg>
<svg><style>@im<g></x>z</g>port "//evil.example/x";</style></svg>
<svg><style>@import "/</x:style>/evil.example/x";</style></svg>
<svg></x:svg><title><img src="//evil.example/x"></title>
<!--!><a x=" --><img src=//evil.example> ">
<select><title></select><img src="//evil.example"></title>
<template><col><title></template><img src="//evil.example"></title>
<script type=x><!--<script></script>' <a x="--></script><img src=//evil.example>">
<svg><rect><set attributeName="mask" to="url(//evil.example/x)"/></rect></svg>
<svg><rect><animate attributeName="fill" values="red;url(//evil.example/x)"/></rect></svg>
<svg><image><set attributeName=" xlink:href " to="//evil.example"/></image></svg>
<link rel="compression-dictionary" href="//evil.example/x">
<link rel="alternate what-comes-next" href="//evil.example/x">
<?xml-stylesheet title="href='a'" href="//evil.example"?>
<?xml-stylesheet href="//evil.example"?>
<img src="file:///C:/Users/anna/a.png">
<img src="ftp://evil.example/a">
<pre class="mermaid">
<a data-md-component="source" href="https://github.com/a/b">
""".strip().splitlines()
# What asks nobody else, although another site, or something like it, is named.
SILENT = r"""
<a href="https://other.example">https://other.example</a>
<a class="x" href="//other.example" target="_blank">x</a>
<area href="https://other.example">
<link rel="canonical" href="https://other.example">
<link rel="alternate" hreflang="zh" href="https://other.example">
<meta property="og:image" content="https://other.example/a.png">
<meta http-equiv="refresh" content="0; url=../sv/">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use href="#a"/></svg>
<code>&lt;img src="//other.example"&gt;</code>
<!-- <img src="//other.example"> -->
<textarea><img src="//other.example"></textarea>
<title><img src="//other.example"></title>
<blockquote cite="https://other.example">x</blockquote>
<img src="data:image/png;base64,AAAA">
<img src="https://own.example/a.png">
<img src="//own.example/a.png">
<img src="a//b.png" alt="https://other.example url(//other.example)">
<p style="background:url(data:image/svg+xml,%3Csvg%3E)">
<style>a[href^="https://other.example"]::after{content:"//other.example"}</style>
<style>@namespace svg url(http://www.w3.org/2000/svg); @namespace "http://www.w3.org/1999/xhtml";</style>
<script type="application/json">{"a": "https://other.example"}</script>
<iframe src="x/index.html"></iframe>
<form action="x"></form>
<p data="//other.example" title="//other.example">
<link rel="alternate" type="application/rss+xml" href="https://other.example">
<link rel="prev license" href="https://other.example">
<svg><path d="M0"/></svg><textarea><img src="//other.example"></textarea>
<svg><style>a{}</style></svg><p title="<img src='//other.example'>">
<![CDATA[<img src="//other.example"]]>
<pre class="mermaid"></pre><script src="assets/mermaid.min.js"></script>
<a data-md-component="source" href="https://git.example/a/b">
""".strip().splitlines()
