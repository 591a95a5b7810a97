namespace Akka.TestKit.Internal;

/// <summary>Takes results of what waited on this thread.</summary>
internal static class Results
{
    public static T Now<T>(this ValueTask<T> completed) => completed.GetAwaiter().GetResult();

    public static void Now(this ValueTask completed) => completed.GetAwaiter().GetResult();

    public static List<T> Now<T>(this IAsyncEnumerable<T> completed)
    {
        var items = new List<T>();
        var enumerator = completed.GetAsyncEnumerator();
        try
        {
            while (enumerator.MoveNextAsync().Now())
                items.Add(enumerator.Current);
        }
        finally
        {
            enumerator.DisposeAsync().Now();
        }

        return items;
    }
}
