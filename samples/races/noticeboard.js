let leader = null;

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    if (data.read) port.postMessage(leader);
    else leader = data.write;
  };
};
