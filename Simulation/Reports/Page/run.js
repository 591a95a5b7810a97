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
/** The simulated node that an actor is on; '' where there is one only. */
const nodeOf = path => path.split('/')[2] === 'browser' ? '' : path.split('/')[2];
const channelOf = port => parseInt(port, 10);
// The two sides of a channel share a hue.
const colourOf = port => `hsl(${(channelOf(port) * 137.508) % 360} 65% ${port.endsWith('a') ? 42 : 60}%)`;
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

steps.forEach((event, step) => {
  switch (event.type) {
    case 'document-loaded': case 'worker-started':
      agentAt(event.agent, step);
      break;
    case 'window-ended': case 'worker-ended':
      agentAt(event.agent, step).ends = step;
      break;
    case 'port-bound': {
      const { port, generation, owner } = event;
      agentAt(owner, step);
      const life = { port, generation, owner, begins: step, ends: steps.length, how: 'open', row: 0 };
      lives.push(life);
      openLives.set(`${port} ${generation}`, life);
      break;
    }
    case 'port-shipped': endLife(event.port, event.generation, step, 'shipped'); break;
    case 'port-closed': endLife(event.port, event.generation, step, event.reason); break;
    case 'posted': {
      const message = { id: event.message, from: event.from, to: event.to, text: event.data, ports: event.ports, cause: event.cause ?? {},
        time: event.time, posted: step, sender: agentAt(ownerOf(event.from), step).path,
        receiver: null, done: steps.length, doneAt: null, reason: null };
      messages.push(message);
      messageById.set(message.id, message);
      break;
    }
    case 'delivered': case 'lost': {
      const message = messageById.get(event.message);
      if (message === undefined) break;
      message.done = step;
      message.doneAt = event.time;
      if (event.type === 'lost') message.reason = event.reason;
      else {
        message.arrived = event.to;
        message.receiver = agentAt(ownerOf(event.to), step).path;
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

const wordsOf = message => `${message.id} ${shortName(message.sender)} ${message.from} ${message.to} ${message.text} ${message.ports.join(' ')} `
  + `${message.arrived ?? ''} ${message.reason ?? (message.receiver === null ? 'waiting' : 'delivered')}`;
