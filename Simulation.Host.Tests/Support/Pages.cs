namespace Messaging.Simulation.Host.Tests.Support;

/// <summary>Pages for tests.</summary>
internal static class Pages
{
    /// <summary>Sends what is typed to a frame with a new port at each click, and lists the answers.</summary>
    public const string Asking =
        """
        <!doctype html>
        <title>Asking</title>
        <input class="text">
        <button>Send</button>
        <ul class="answers"></ul>
        <iframe src="answering.html"></iframe>
        <script>
          const frame = document.querySelector('iframe');
          document.querySelector('button').addEventListener('click', () => {
            const channel = new MessageChannel();
            channel.port1.onmessage = event => {
              const item = document.createElement('li');
              item.textContent = event.data;
              document.querySelector('.answers').appendChild(item);
              console.log('answered:', event.data);
            };
            frame.contentWindow.postMessage(document.querySelector('.text').value, '*', [channel.port2]);
          });
        </script>
        """;

    /// <summary>Answers through the port that comes with each message.</summary>
    public const string Answering =
        """
        <!doctype html>
        <p>The frame</p>
        <script>
          let count = 0;
          addEventListener('message', event => event.ports[0].postMessage(`${++count}: ${event.data}`));
        </script>
        """;

    /// <summary>Never becomes quiet.</summary>
    public const string Endless =
        """
        <!doctype html>
        <script>
          const channel = new MessageChannel();
          channel.port1.onmessage = () => channel.port1.postMessage(0);
          channel.port2.onmessage = () => channel.port2.postMessage(0);
          channel.port1.postMessage(0);
          console.log('ready');
        </script>
        """;

    /// <summary>Counts the seconds for ever.</summary>
    public const string Ticking =
        """
        <!doctype html>
        <p>0</p>
        <script>
          let seconds = 0;
          setInterval(() => { document.querySelector('p').textContent = ++seconds; }, 1000);
        </script>
        """;
}
