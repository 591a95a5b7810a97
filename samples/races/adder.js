self.onmessage = ({ data }) => postMessage(data.reduce((sum, number) => sum + number, 0));
