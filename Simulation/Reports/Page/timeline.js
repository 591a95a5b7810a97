// The timeline: a lane for each agent, the lives of ports in it, and an arrow for each message. Only what can be seen is drawn.
const Ruler = 20, LaneHead = 22, RowHeight = 6, RowsAtMost = 24, LaneGap = 10, Names = 130, Margin = 24;
const TickPixels = 120;

/** Gives each port's life a row in its owner's lane; the last row takes all that find no other. */
const laneRows = lanes.map(() => []);
for (const life of lives) {
  const rows = laneRows[agents.get(life.owner).lane];
  let row = rows.findIndex(free => free <= life.begins);
  if (row < 0) row = Math.min(rows.length, RowsAtMost - 1);
  rows[row] = life.ends;
  life.row = row;
}

let laneTop = Ruler + 8;
for (const agent of lanes) {
  agent.top = laneTop;
  agent.height = Math.max(LaneHead + laneRows[agent.lane].length * RowHeight + 8, nodeOf(agent.path) === '' ? 0 : LaneHead + 16);
  agent.middle = agent.top + 13;
  laneTop += agent.height + LaneGap;
}
const chartHeight = laneTop;

const view = { step: 0, zoom: Math.max(4, Math.min(40, 1000 / Math.max(1, steps.length))), chosen: null, matches: null };

const timeline = document.getElementById('timeline');
const canvas = document.getElementById('canvas');
const extent = document.getElementById('extent');
const context = canvas.getContext('2d');

const xOf = step => Names + (step + .5) * view.zoom - timeline.scrollLeft;
const yOf = y => y - timeline.scrollTop;

const resize = () => {
  extent.style.width = `${Names + steps.length * view.zoom + Margin}px`;
  extent.style.height = `${chartHeight}px`;
  const ratio = window.devicePixelRatio || 1;
  const width = timeline.clientWidth, height = timeline.clientHeight;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  draw();
};

const colours = () => {
  const style = getComputedStyle(document.body);
  const of = name => style.getPropertyValue(name);
  // A colour that depends on the scheme has to be resolved by an element; the canvas does not do it.
  const probe = element('span');
  document.body.append(probe);
  const resolved = {};
  for (const name of ['back', 'front', 'faint', 'line', 'lane', 'message', 'lost', 'cursor']) {
    probe.style.color = of(`--${name}`);
    resolved[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return resolved;
};
let palette = null;

const arrow = (fromX, fromY, toX, toY) => {
  context.beginPath();
  context.moveTo(fromX, fromY);
  if (fromY === toY) context.quadraticCurveTo((fromX + toX) / 2, fromY - 16, toX, toY);
  else context.lineTo(toX, toY);
  context.stroke();
  const angle = fromY === toY ? Math.atan2(16, (toX - fromX) / 2) : Math.atan2(toY - fromY, toX - fromX);
  context.beginPath();
  context.moveTo(toX, toY);
  context.lineTo(toX - 7 * Math.cos(angle - .4), toY - 7 * Math.sin(angle - .4));
  context.lineTo(toX - 7 * Math.cos(angle + .4), toY - 7 * Math.sin(angle + .4));
  context.fill();
};

const drawLanes = (width, from, to) => {
  for (const agent of lanes) {
    const top = yOf(agent.top);
    if (top > canvas.clientHeight || top + agent.height < 0) continue;
    context.fillStyle = palette.lane;
    const begin = Math.max(Names, xOf(agent.begins)), end = Math.min(width, xOf(agent.ends));
    if (end > begin) context.fillRect(begin, top, end - begin, agent.height);
    context.strokeStyle = palette.line;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(begin, yOf(agent.middle));
    context.lineTo(Math.max(begin, end), yOf(agent.middle));
    context.stroke();
  }
  for (const life of lives) {
    if (life.begins > to || life.ends < from) continue;
    const agent = agents.get(life.owner);
    const y = yOf(agent.top) + LaneHead + life.row * RowHeight;
    context.fillStyle = colourOf(life.port);
    context.fillRect(xOf(life.begins), y, Math.max(2, xOf(life.ends) - xOf(life.begins)), RowHeight - 2);
  }
};

/** What is under way at the step stands out; what is over stays legible; what is to come is faint. */
const strengthOf = message => message.posted > view.step ? .22 : message.done < view.step && message.reason === null ? .5 : 1;

const drawMessages = (from, to) => {
  context.font = '11px ui-monospace, monospace';
  for (const message of messages) {
    if (message.posted > to || message.done < from) continue;
    const isDim = view.matches !== null && !view.matches.has(message.id);
    context.globalAlpha = isDim ? .08 : message === view.chosen ? 1 : strengthOf(message);
    context.lineWidth = message === view.chosen ? 3 : 1.3;
    const x = xOf(message.posted), y = yOf(agents.get(message.sender).middle);
    if (message.receiver !== null) {
      context.strokeStyle = context.fillStyle = palette.message;
      arrow(x, y, xOf(message.done), yOf(agents.get(message.receiver).middle));
    } else {
      context.strokeStyle = context.fillStyle = message.reason === null ? palette.cursor : palette.lost;
      context.beginPath();
      context.arc(x, y, 4, 0, 7);
      context.stroke();
      if (message.reason !== null) {
        context.beginPath();
        context.moveTo(x - 3, y - 3);
        context.lineTo(x + 3, y + 3);
        context.moveTo(x + 3, y - 3);
        context.lineTo(x - 3, y + 3);
        context.stroke();
      }
      if (view.zoom >= 6 && !isDim) context.fillText(message.reason ?? 'waiting', x + 7, y - 4);
    }
  }
  context.globalAlpha = 1;
};

const drawNames = height => {
  context.fillStyle = palette.back;
  context.fillRect(0, 0, Names - 6, height);
  context.font = '12px system-ui, sans-serif';
  for (const agent of lanes) {
    const depth = agent.path.split('/').length - 4;
    context.fillStyle = palette.front;
    const node = nodeOf(agent.path);
    const left = 8 + 10 * Math.max(0, node === '' ? depth : depth - 1);
    context.fillText(agent.name, left, yOf(agent.middle) + 4, Names - 8 - left);
    if (node === '') continue;
    context.fillStyle = palette.faint;
    context.fillText(`on ${node}`, left, yOf(agent.middle) + 18, Names - 8 - left);
  }
};

/** The time of every so many steps, above all lanes. */
const drawRuler = width => {
  context.fillStyle = palette.back;
  context.fillRect(0, 0, width, Ruler);
  context.font = '11px system-ui, sans-serif';
  const every = Math.max(1, Math.ceil(TickPixels / view.zoom));
  const first = Math.max(0, Math.floor((timeline.scrollLeft / view.zoom) / every) * every);
  for (let step = first; step < steps.length && xOf(step) < width; step += every) {
    if (xOf(step) < Names) continue;
    context.fillStyle = palette.line;
    context.fillRect(xOf(step), Ruler - 6, 1, 6);
    context.fillStyle = palette.faint;
    context.fillText(milliseconds(steps[step].time), xOf(step) + 4, 13);
  }
};

const draw = () => {
  palette ??= colours();
  const width = canvas.clientWidth, height = canvas.clientHeight;
  context.clearRect(0, 0, width, height);
  const from = Math.floor((timeline.scrollLeft - Names) / view.zoom) - 2;
  const to = Math.ceil((timeline.scrollLeft + width) / view.zoom) + 2;
  drawLanes(width, from, to);
  drawMessages(from, to);
  drawRuler(width);
  context.strokeStyle = palette.cursor;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(xOf(view.step), 0);
  context.lineTo(xOf(view.step), height);
  context.stroke();
  drawNames(height);
};

let drawing = false;
const drawSoon = () => {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => {
    drawing = false;
    draw();
  });
};

const keepInView = step => {
  const x = Names + step * view.zoom;
  if (x < timeline.scrollLeft + Names + 30 || x > timeline.scrollLeft + timeline.clientWidth - 40)
    timeline.scrollLeft = x - timeline.clientWidth / 2;
};

/** The message whose arrow is nearest to a place, if one is near. */
const messageNear = (x, y) => {
  let best = null, least = 8;
  for (const message of messages) {
    const x1 = xOf(message.posted), y1 = yOf(agents.get(message.sender).middle);
    const hasArrived = message.receiver !== null;
    const x2 = hasArrived ? xOf(message.done) : x1, y2 = hasArrived ? yOf(agents.get(message.receiver).middle) : y1;
    if (Math.max(x1, x2) < x - 8 || Math.min(x1, x2) > x + 8) continue;
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    const distance = Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
    if (distance < least) [best, least] = [message, distance];
  }
  return best;
};
