// The list of messages, of which only the rows that can be seen are made, and the details of one.
const RowPixels = 20;
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

/** What led to a message: what began it, and the messages whose handlers went on. */
const causesOf = message => {
  const chain = [];
  let cause = message.cause;
  while (cause.message !== undefined && chain.length < 50) {
    const before = messageById.get(cause.message);
    chain.unshift(cause.timer ? `${cause.message} → a timer` : cause.message);
    if (before === undefined) return chain;
    cause = before.cause;
  }
  if (cause.act) chain.unshift('an act');
  else if (cause.load !== undefined) chain.unshift(`the load of ${cause.load}`);
  return chain;
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
