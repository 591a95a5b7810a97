// Who owns what at a step. States are worked out from the nearest kept one before it.
const KeptEvery = 400;
const keptStates = [];

const copyOf = state => ({
  agents: new Map(state.agents),
  ports: new Map(state.ports),
  waiting: new Map(state.waiting),
  goals: new Map(state.goals),
});

const applyStep = (state, event) => {
  const change = (port, changes) => state.ports.set(port, { ...state.ports.get(port), ...changes });
  switch (event.type) {
    case 'document-loaded': case 'worker-started': state.agents.set(event.agent, { url: event.url, ended: false }); break;
    case 'window-ended': case 'worker-ended': state.agents.set(event.agent, { ...state.agents.get(event.agent), ended: true }); break;
    case 'port-bound':
      state.ports.set(event.port, { generation: event.generation, owner: event.owner, started: false, shipped: false, closed: null });
      break;
    case 'port-started': change(event.port, { started: true }); break;
    case 'port-shipped': change(event.port, { shipped: true }); break;
    case 'port-closed': change(event.port, { closed: event.reason }); break;
    case 'posted':
      state.goals.set(event.message, event.to);
      state.waiting.set(event.to, (state.waiting.get(event.to) ?? 0) + 1);
      break;
    case 'delivered': case 'lost': {
      const goal = state.goals.get(event.message);
      if (goal === undefined) break;
      state.goals.delete(event.message);
      state.waiting.set(goal, state.waiting.get(goal) - 1);
      break;
    }
  }
};

{
  const state = { agents: new Map(), ports: new Map(), waiting: new Map(), goals: new Map() };
  steps.forEach((event, step) => {
    if (step % KeptEvery === 0) keptStates.push(copyOf(state));
    applyStep(state, event);
  });
}

/** The state after a step. */
const stateAfter = step => {
  const kept = Math.floor(step / KeptEvery);
  const state = copyOf(keptStates[kept] ?? { agents: [], ports: [], waiting: [], goals: [] });
  for (let i = kept * KeptEvery; i <= step && i < steps.length; i++) applyStep(state, steps[i]);
  return state;
};

const ShownPorts = 100;

const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

const portLine = (state, port, side) => {
  const item = element('li', 'port', `${port}`);
  item.style.setProperty('--port', colourOf(port));
  const waiting = state.waiting.get(port) ?? 0;
  const notes = [`generation ${side.generation}`];
  if (!side.shipped) notes.push(side.started ? 'started' : 'not started');
  if (waiting > 0) notes.push(`${waiting} waiting`);
  item.append(element('span', 'note', ` ${notes.join(', ')}`));
  return item;
};

const portLines = (state, list, ports) => {
  for (const [port, side] of ports.slice(0, ShownPorts)) list.append(portLine(state, port, side));
  if (ports.length > ShownPorts) list.append(element('li', 'note', `and ${ports.length - ShownPorts} more ports`));
};

const showTree = step => {
  const state = stateAfter(step);
  const owned = new Map(), flying = [];
  for (const [port, side] of state.ports) {
    if (side.closed !== null) continue;
    if (side.shipped) flying.push([port, side]);
    else if (owned.has(side.owner)) owned.get(side.owner).push([port, side]);
    else owned.set(side.owner, [[port, side]]);
  }
  const lists = new Map();
  const root = element('ul');
  for (const agent of lanes) {
    const known = state.agents.get(agent.path);
    if (known === undefined && !owned.has(agent.path)) continue;
    const item = element('li');
    item.append(element('span', known?.ended ? 'gone' : 'agent', agent.name));
    const waiting = state.waiting.get(agent.path) ?? 0;
    if (waiting > 0) item.append(element('span', 'note', ` ${waiting} waiting`));
    if (known !== undefined) item.append(' ', element('span', 'url', known.url));
    const list = element('ul');
    portLines(state, list, owned.get(agent.path) ?? []);
    item.append(list);
    lists.set(agent.path, list);
    (lists.get(agent.parent) ?? root).append(item);
  }
  if (flying.length > 0) {
    const item = element('li', '', 'in messages');
    const list = element('ul');
    portLines(state, list, flying);
    item.append(list);
    root.append(item);
  }
  document.getElementById('tree').replaceChildren(root);
};
