import { factorsOf } from './factors.js';

// What factorsOf throws is not caught here: it becomes an error event at the Worker object of whoever made this worker.
onmessage = ({ data: { job }, ports: [answer] }) => answer.postMessage(factorsOf(job));
