// The page: the slider, the keys, the search, and what they show.
const slider = document.getElementById('step');
const byId = id => document.getElementById(id);

const wordsOfPart = ([name, value]) => name === 'cause' ? '' : Array.isArray(value) ? value.join(', ') : `${value}`;

// What happens in a step, in words; of what is not here its parts are shown as they are.
const sentences = {
  'document-loaded': event => `${shortName(event.agent)} loads ${event.url}`,
  'worker-started': event => `${shortName(event.agent)} runs ${event.url}`,
  'window-ended': event => `${shortName(event.agent)} is gone`,
  'worker-ended': event => `${shortName(event.agent)} is gone`,
  'port-bound': event => `port ${event.port} is bound to ${shortName(event.owner)}, generation ${event.generation}`,
  'port-started': event => `port ${event.port} is started`,
  'port-listened': event => `port ${event.port} has its first listener`,
  'port-shipped': event => `port ${event.port} is shipped; its actor ${nameOfEnd(event.path)} forwards what still comes`,
  'port-stopped': event => `the actor ${nameOfEnd(event.path)} of port ${event.port} has stopped`,
  'port-closed': event => `port ${event.port} is closed: ${event.reason}`,
  posted: event => `${nameOfEnd(event.from)} posts ${event.message} to ${nameOfEnd(event.to)}: ${event.data}${event.ports.length === 0 ? '' : ` with port ${event.ports.join(', ')}`}`,
  delivered: event => `${event.message} is delivered to ${nameOfEnd(event.to)}: ${messageById.get(event.message)?.text ?? ''}`,
  lost: event => `${event.message} is lost: ${event.reason}`,
  console: event => `${shortName(event.agent)} writes ${event.text}`,
  'script-failed': event => `${shortName(event.agent)} fails: ${event.text}`,
  fault: event => `fault ${event.text}, at ${nameOfEnd(event.where)}`,
  'node-killed': event => `the node ${event.node} is dead`,
};

const wordsOfStep = step => {
  if (steps.length === 0) return 'Nothing happened.';
  const { time, ...parts } = steps[step];
  const sentence = sentences[parts.type];
  return `${milliseconds(time)}  ${sentence !== undefined ? sentence(parts) : Object.entries(parts).map(wordsOfPart).join('  ')}`;
};

const goTo = step => {
  view.step = Math.max(0, Math.min(steps.length - 1, step));
  slider.value = `${view.step}`;
  byId('position').textContent = `${Math.min(view.step + 1, steps.length)} / ${steps.length}`;
  byId('event').textContent = wordsOfStep(Math.max(0, view.step));
  showTree(view.step);
  keepInView(view.step);
  followStep(view.step);
  showRows();
  drawSoon();
};

const choose = message => {
  view.chosen = message;
  showMessage(message);
  goTo(message.posted);
};

const search = text => {
  const words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  listed = words.length === 0 ? messages
    : messages.filter(message => { const of = wordsOf(message).toLowerCase(); return words.every(word => of.includes(word)); });
  view.matches = words.length === 0 ? null : new Set(listed.map(message => message.id));
  byId('found').textContent = words.length === 0 ? '' : `${listed.length} of ${messages.length}`;
  listBox.scrollTop = 0;
  showRows();
  drawSoon();
};

const zoomBy = factor => {
  view.zoom = Math.max(.05, Math.min(60, view.zoom * factor));
  resize();
  keepInView(view.step);
};

byId('title').textContent = run.title;
byId('facts').textContent = run.facts;
byId('command').textContent = run.command;
slider.max = `${Math.max(0, steps.length - 1)}`;
slider.addEventListener('input', () => goTo(slider.valueAsNumber));
byId('first').addEventListener('click', () => goTo(0));
byId('back').addEventListener('click', () => goTo(view.step - 1));
byId('forward').addEventListener('click', () => goTo(view.step + 1));
byId('last').addEventListener('click', () => goTo(steps.length - 1));
byId('wider').addEventListener('click', () => zoomBy(1.5));
byId('narrower').addEventListener('click', () => zoomBy(1 / 1.5));
byId('search').addEventListener('input', event => search(event.target.value));
byId('search').addEventListener('keydown', event => {
  if (event.key !== 'Enter' || listed.length === 0) return;
  choose(listed[(listed.indexOf(view.chosen) + 1) % listed.length]);
});
const chooseNext = by => {
  if (listed.length === 0) return;
  const now = listed.indexOf(view.chosen);
  const next = now >= 0 ? now + by : listed.findIndex(message => message.posted >= view.step);
  choose(listed[Math.max(0, Math.min(listed.length - 1, next < 0 ? listed.length - 1 : next))]);
};

timeline.addEventListener('scroll', drawSoon);
timeline.addEventListener('click', event => {
  const box = canvas.getBoundingClientRect();
  const message = messageNear(event.clientX - box.left, event.clientY - box.top);
  if (message !== null) choose(message);
  else goTo(Math.floor((event.clientX - box.left - Names + timeline.scrollLeft) / view.zoom));
});
listBox.addEventListener('scroll', showRows);
addEventListener('resize', () => { resize(); showRows(); });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { palette = null; drawSoon(); });
addEventListener('keydown', event => {
  if (event.target instanceof HTMLInputElement) return;
  const moves = { ArrowLeft: -1, ArrowRight: 1, PageUp: -20, PageDown: 20, Home: -steps.length, End: steps.length };
  if (moves[event.key] !== undefined) goTo(view.step + moves[event.key]);
  else if (event.key === '+') zoomBy(1.5);
  else if (event.key === '-') zoomBy(1 / 1.5);
  else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') chooseNext(event.key === 'ArrowUp' ? -1 : 1);
  else if (event.key === '/') byId('search').focus();
  else return;
  event.preventDefault();
});

resize();
goTo(0);
