// What the run was: agents, messages and the lives of ports, worked out from the events once.
'use strict';

const run = JSON.parse(document.getElementById('run').textContent);
const steps = run.events;

const ownerOf = path => {
  const broadcast = path.indexOf(' [');
  if (broadcast >= 0) return path.slice(0, broadcast);
  const port = path.lastIndexOf('/port-');
  return port >= 0 ? path.slice(0, port) : path;
};
const shortName = path => path.slice(path.lastIndexOf('/') + 1);
const channelOf = port => parseInt(port, 10);
const colourOf = (port, lightness) => `hsl(${(channelOf(port) * 137.508) % 360} 65% ${lightness}%)`;
const milliseconds = micro => `${(micro / 1000).toFixed(2)} ms`;

/** Agents by path, in the order in which they appear. */
const agents = new Map();
const agentAt = (path, step) => {
  let agent = agents.get(path);
  if (agent === undefined) {
    const parent = path.slice(0, path.lastIndexOf('/'));
    agent = { path, name: shortName(path), parent, begins: step, ends: steps.length, lane: -1 };
    agents.set(path, agent);
  }
  return agent;
};

const messages = [];
const messageById = new Map();
const lives = [];
const openLives = new Map();

const endLife = (port, generation, step, how) => {
  const key = `${port} ${generation}`;
  const life = openLives.get(key);
  if (life === undefined) return;
  life.ends = step;
  life.how = how;
  openLives.delete(key);
};

steps.forEach(([time, kind, ...parts], step) => {
  switch (kind) {
    case 'document': case 'worker':
      agentAt(parts[0], step);
      break;
    case 'window-ended': case 'worker-ended':
      agentAt(parts[0], step).ends = step;
      break;
    case 'bound': {
      const [port, generation, owner] = parts;
      agentAt(owner, step);
      const life = { port, generation, owner, begins: step, ends: steps.length, how: 'open', row: 0 };
      lives.push(life);
      openLives.set(`${port} ${generation}`, life);
      break;
    }
    case 'shipped': endLife(parts[0], parts[1], step, 'shipped'); break;
    case 'closed': endLife(parts[0], parts[1], step, parts[2]); break;
    case 'posted': {
      const [id, from, to, text, ports, cause] = parts;
      const message = { id, from, to, text, ports, cause, time, posted: step, sender: agentAt(ownerOf(from), step).path,
        receiver: null, done: steps.length, doneAt: null, reason: null };
      messages.push(message);
      messageById.set(id, message);
      break;
    }
    case 'delivered': case 'lost': {
      const message = messageById.get(parts[0]);
      if (message === undefined) break;
      message.done = step;
      message.doneAt = time;
      if (kind === 'lost') message.reason = parts[1];
      else {
        message.arrived = parts[1];
        message.receiver = agentAt(ownerOf(parts[1]), step).path;
      }
      break;
    }
  }
});

/** Agents with the lanes below their parent's, children in order of appearance. */
const lanes = [];
{
  const children = new Map();
  for (const agent of agents.values()) {
    const list = children.get(agent.parent) ?? [];
    list.push(agent);
    children.set(agent.parent, list);
  }
  const place = agent => {
    agent.lane = lanes.length;
    lanes.push(agent);
    for (const child of children.get(agent.path) ?? []) place(child);
  };
  for (const agent of agents.values()) if (!agents.has(agent.parent)) place(agent);
}

const fateOf = message => message.reason !== null ? `lost: ${message.reason}`
  : message.receiver !== null ? `delivered ${milliseconds(message.doneAt)}` : 'waiting';

const wordsOf = message => `#${message.id} ${shortName(message.sender)} ${message.from} ${message.to} ${message.text} ${message.ports.join(' ')} `
  + `${message.arrived ?? ''} ${message.reason ?? (message.receiver === null ? 'waiting' : 'delivered')}`;
