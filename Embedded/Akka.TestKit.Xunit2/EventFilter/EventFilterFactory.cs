using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// Makes expectations about what a system logs. Of the parameters for the text, the first that is given counts: the whole text, its
/// start, or a part of it. A source is the origin of the event, for an actor its path, with or without the address.
/// </summary>
public class EventFilterFactory
{
    private readonly TestKitBase _testKit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<LogFilter> _others;

    internal EventFilterFactory(TestKitBase testKit, ActorSystem system, IReadOnlyList<LogFilter> others)
    {
        _testKit = testKit;
        _system = system;
        _others = others;
    }

    public IEventFilterApplier Exception<TException>(
        string? message = null, string? start = null, string? contains = null, string? source = null)
        where TException : Exception => Exception(typeof(TException), message, start, contains, source);

    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null)
        where TException : Exception => Exception(typeof(TException), pattern, source);

    public IEventFilterApplier Exception(
        Type exceptionType, string? message = null, string? start = null, string? contains = null, string? source = null,
            bool checkInnerExceptions = false) =>
        For(LogFilters.Exception(exceptionType, TextMatch.Of(message, start, contains), TextMatch.Source(source), checkInnerExceptions));

    public IEventFilterApplier Exception(Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        For(LogFilters.Exception(exceptionType, TextMatch.Of(pattern), TextMatch.Source(source), checkInnerExceptions));

    public IEventFilterApplier Error(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.ErrorLevel, message, start, contains, source);

    public IEventFilterApplier Error(Regex pattern, string? source = null) => ForLogLevel(LogLevel.ErrorLevel, pattern, source);

    public IEventFilterApplier Warning(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.WarningLevel, message, start, contains, source);

    public IEventFilterApplier Warning(Regex pattern, string? source = null) => ForLogLevel(LogLevel.WarningLevel, pattern, source);

    public IEventFilterApplier Info(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.InfoLevel, message, start, contains, source);

    public IEventFilterApplier Info(Regex pattern, string? source = null) => ForLogLevel(LogLevel.InfoLevel, pattern, source);

    public IEventFilterApplier Debug(string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.DebugLevel, message, start, contains, source);

    public IEventFilterApplier Debug(Regex pattern, string? source = null) => ForLogLevel(LogLevel.DebugLevel, pattern, source);

    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel, string? message = null, string? start = null, string? contains = null, string? source = null) =>
        For(LogFilters.Level(logLevel, TextMatch.Of(message, start, contains), TextMatch.Source(source)));

    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) =>
        For(LogFilters.Level(logLevel, TextMatch.Of(pattern), TextMatch.Source(source)));

    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => For(new LogFilter("a certain event", predicate));

    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent =>
        For(new LogFilter($"a certain {typeof(TLogEvent).Name}", logEvent => logEvent is TLogEvent typed && predicate(typed)));

    public IEventFilterApplier DeadLetter() => For(LogFilters.DeadLetter("", _ => true, TextMatch.Any));

    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) => DeadLetter(typeof(TMessage), source);

    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        DeadLetter(typeof(TMessage), message => isMatch((TMessage)message), source);

    public IEventFilterApplier DeadLetter(Type type, string? source = null) => DeadLetter(type, _ => true, source);

    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) => For(
        LogFilters.DeadLetter($" of type {type}", message => type.IsInstanceOfType(message) && isMatch(message), TextMatch.Source(source)));

    private EventFilterApplier For(LogFilter filter) => new(_testKit, _system, [.. _others, filter]);
}
