using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

/// <summary>
/// A realm whose scripts have <c>log(text)</c> and <c>call(operation, ...arguments)</c>, and whose dispatcher evaluates text (operation 0)
/// or
/// gives back its first argument (operation 1).
/// </summary>
internal sealed class TestRealm : IDisposable
{
    public const string Source = """
        (function (host, shared) {
          globalThis.call = host;
          globalThis.log = (...parts) => host(1, parts.map(String).join(' '));
          const indirectEval = eval;
          shared.dispatch = (operation, value) => operation === 0 ? indirectEval(value) : value;
        })
        """;

    private static readonly Lazy<RealmSnapshot> Plain = new(() => Prepare());

    public TestRealm(RealmSnapshot? snapshot = null, RealmLimits? limits = null)
    {
        Host.Operations[1] = call => Host.Log.Add(call.Text(0));
        Realm = Realm.Create(snapshot ?? Plain.Value, Host, limits ?? RealmLimits.Default);
    }

    public RecordingHost Host { get; } = new();

    public Realm Realm { get; }

    public List<string> Log => Host.Log;

    /// <summary>Prepares a snapshot with this class's prelude and others behind it.</summary>
    public static RealmSnapshot Prepare(params string[] preludes) => RealmSnapshot.Prepare(
        ScriptEngine.Shared,
        [new Scripting.Realms.Prelude(Source, "test-prelude.js"), .. preludes.Select((source, i) => new Scripting.Realms.Prelude(source, $"prelude-{i}.js"))]);

    /// <summary>Runs a test's body with a realm, on a thread with a stack for scripts.</summary>
    public static void Run(Action<TestRealm> body, RealmLimits? limits = null) => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(limits: limits);
        body(realm);
    });

    /// <summary>The value of an expression.</summary>
    public RealmValue Value(string expression) => Realm.Invoke(0, expression);

    /// <summary>The value of an expression as script shows it.</summary>
    public string Text(string expression) => Value($"String({expression})").Text;

    public void Evaluate(string source) => Realm.Evaluate(source, "test.js");

    /// <summary>The exception that a script ends with.</summary>
    public ScriptException Failure(string source, int firstLine = 1) =>
        Assert.Throws<ScriptException>(() => Realm.Evaluate(source, "page.html", firstLine));

    public void Dispose() => Realm.Dispose();
}
