/** The sections of progress that are shown once there are answers. */

export {chart} from "./chart.js"
export {compared} from "./compare.js"
export {rescore} from "./rescore.js"
