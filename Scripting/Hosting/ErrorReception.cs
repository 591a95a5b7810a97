namespace Messaging.Scripting.Hosting;

/// <summary>What became of an error that the scripts of an agent were told of by an <c>error</c> event at their global object.</summary>
internal enum ErrorReception
{
    /// <summary>Nothing there listens for errors.</summary>
    Unheard,

    /// <summary>Something listens, and has not dealt with it: it goes on outwards as any other uncaught error.</summary>
    Heard,

    /// <summary>A listener canceled the event.</summary>
    DealtWith,
}
