namespace Akka.Actor;

public static class DirectiveExtensions
{
    /// <summary>Pairs a directive with the exceptions that it is for.</summary>
    public static KeyValuePair<Type, Directive> When<TException>(this Directive self)
        where TException : Exception => new(typeof(TException), self);
}
