// Who owns what at a step. States are worked out from the nearest kept one before it.
const KeptEvery = 400;
const keptStates = [];

const copyOf = state => ({
  agents: new Map(state.agents),
  ports: new Map(state.ports),
  waiting: new Map(state.waiting),
  goals: new Map(state.goals),
});

const applyStep = (state, [, kind, ...parts]) => {
  const change = (port, changes) => state.ports.set(port, { ...state.ports.get(port), ...changes });
  switch (kind) {
    case 'document': case 'worker': state.agents.set(parts[0], { url: parts[1], ended: false }); break;
    case 'window-ended': case 'worker-ended': state.agents.set(parts[0], { ...state.agents.get(parts[0]), ended: true }); break;
    case 'bound': state.ports.set(parts[0], { generation: parts[1], owner: parts[2], started: false, shipped: false, closed: null }); break;
    case 'started': change(parts[0], { started: true }); break;
    case 'shipped': change(parts[0], { shipped: true }); break;
    case 'closed': change(parts[0], { closed: parts[2] }); break;
    case 'posted':
      state.goals.set(parts[0], parts[2]);
      state.waiting.set(parts[2], (state.waiting.get(parts[2]) ?? 0) + 1);
      break;
    case 'delivered': case 'lost': {
      const goal = state.goals.get(parts[0]);
      if (goal === undefined) break;
      state.goals.delete(parts[0]);
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
  item.style.setProperty('--port', colourOf(port, 50));
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
