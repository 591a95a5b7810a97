// The list of messages, of which only the rows that can be seen are made, and the details of one.
const RowPixels = 20, HeadPixels = 22;
const listBox = document.getElementById('messages');
const rowBox = document.getElementById('rows');
let listed = messages;

const rowOf = (message, index) => {
  const row = element('div', `row${message === view.chosen ? ' chosen' : ''}${message.posted > view.step ? ' ahead' : ''}`);
  row.style.top = `${index * RowPixels}px`;
  const fate = element('span', message.reason !== null ? 'lost' : message.receiver === null ? 'waiting' : '', fateOf(message));
  const ports = message.ports.length === 0 ? '' : `  + ${message.ports.join(', ')}`;
  row.append(
    element('span', '', message.id), element('span', '', milliseconds(message.time)), element('span', '', nameOfEnd(message.from)),
    element('span', '', `→ ${message.arrived === undefined ? nameOfEnd(message.to) : nameOfEnd(message.arrived)}`),
    element('span', '', `${message.text}${ports}`), fate);
  row.addEventListener('click', () => choose(message));
  return row;
};

/** An end of a message as a person reads it: the agent, and the port if it came through one. */
const nameOfEnd = end => {
  if (!end.includes('/')) return `port ${end}`;
  const owner = shortName(ownerOf(end));
  return ownerOf(end) === end ? owner : `${owner}${end.slice(ownerOf(end).length)}`;
};

/** Brings the last message that was posted by a step into view, or the one after. */
const followStep = step => {
  let low = 0, high = listed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (listed[middle].posted <= step) low = middle + 1;
    else high = middle;
  }
  bringIntoView(Math.max(0, low - 1));
};

const bringIntoView = index => {
  const top = index * RowPixels, room = listBox.clientHeight - HeadPixels - RowPixels;
  if (top < listBox.scrollTop || top > listBox.scrollTop + room) listBox.scrollTop = Math.max(0, top - room / 2);
};

const showRows = () => {
  rowBox.style.height = `${listed.length * RowPixels}px`;
  const first = Math.max(0, Math.floor(listBox.scrollTop / RowPixels) - 5);
  const last = Math.min(listed.length, first + Math.ceil(listBox.clientHeight / RowPixels) + 10);
  const rows = [];
  for (let i = first; i < last; i++) rows.push(rowOf(listed[i], i));
  rowBox.replaceChildren(...rows);
};

const pairs = entries => {
  const list = element('dl');
  for (const [name, value] of entries) list.append(element('dt', '', name), element('dd', '', value));
  return list;
};

const ShownCauses = 8;

/** What led to a message: what began it, and the messages whose handlers went on. */
const causesOf = message => {
  const chain = [];
  let cause = message.cause;
  while (cause.message !== undefined && chain.length < messages.length) {
    const before = messageById.get(cause.message);
    chain.push(cause.timer ? `${cause.message} → a timer` : cause.message);
    if (before === undefined) break;
    cause = before.cause;
  }
  if (cause.act) chain.push('an act');
  else if (cause.load !== undefined) chain.push(`the load of ${cause.load}`);
  chain.reverse();
  // What began it and what came last say most; all of it is what `messaging why` prints.
  return chain.length <= ShownCauses + 2 ? chain
    : [chain[0], `${chain.length - 1 - ShownCauses} messages more`, ...chain.slice(-ShownCauses)];
};

const showMessage = message => {
  const box = document.getElementById('message');
  const facts = [['posted', `${milliseconds(message.time)} by ${nameOfEnd(message.from)}`], ['to', nameOfEnd(message.to)], ['fate', fateOf(message)]];
  if (message.arrived !== undefined) facts.push(['arrived at', nameOfEnd(message.arrived)]);
  if (message.ports.length > 0) facts.push(['ports', message.ports.join(', ')]);
  const chain = causesOf(message);
  if (chain.length > 0) facts.push(['because of', chain.join(' → ')]);
  box.replaceChildren(element('pre', '', `${message.id} ${message.text}`), pairs(facts));
};
