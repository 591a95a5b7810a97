// One instance, whichever window asks for it: it lives as long as one of them does.
const clients = new Set();
let count = 0;

const tell = () => {
  for (const client of clients) client.postMessage({ count, clients: clients.size });
};

self.onconnect = ({ ports: [port] }) => {
  clients.add(port);
  port.onmessage = ({ data }) => {
    if (data === 'add') count++;
    if (data === 'leave') clients.delete(port);
    tell();
  };
  tell();
};
