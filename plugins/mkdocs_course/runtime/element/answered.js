/** All that follows an answer. It is loaded when the learner begins, or has answered before. */

export {press, setStep, updateSteps} from "./button.js"
export {showScore} from "./tally.js"
export {check, nameMarks, showFeedback} from "./verdict.js"
