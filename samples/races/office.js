let isTaken = false;

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = () => {
    port.postMessage(isTaken ? 'following' : 'leading');
    isTaken = true;
  };
};
