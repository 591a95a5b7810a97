// Gives what one page sends to the page that came after it, and from the last to the first.
const pages = [];

onconnect = event => {
  const [port] = event.ports;
  const number = pages.push(port);
  port.onmessage = message => pages[number % pages.length].postMessage(message.data, message.ports);
  port.postMessage({ number });
};
