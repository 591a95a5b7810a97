using Messaging.Ports;
using Messaging.Scripting.Hosting;
using Messaging.Scripting.Pages;
using Messaging.Scripting.Realms;
using Messaging.Windows;

namespace Messaging.Scripting.Membranes;

/// <summary>
/// What is between the realm of a document and those of the other documents of its agent: which of its objects they hold, and which of theirs
/// it holds. A document that is gone leaves its realm to those who hold something of it.
/// </summary>
internal sealed class Membrane(MembraneTable realms, DocumentScope scope, PageRealm realm, WindowNumbers windows, PortNumbers ports)
{
    // The holders of objects of this realm, with how often they hold each; and the foreign objects that it holds itself.
    private readonly Dictionary<Membrane, Dictionary<int, int>> _holders = [];
    private readonly Dictionary<double, int> _held = [];
    private int _number;
    private bool _isEnded;

    /// <summary>The realm's number, as long as it lives.</summary>
    public int Number => _number != 0 ? _number : _number = realms.Add(this);

    /// <summary>Whether the document is gone.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Called when nobody needs the realm any more.</summary>
    public required Action Ended { get; init; }

    private bool IsNeeded => _holders.Keys.Any(holder => !holder.IsGone);

    /// <summary>The membrane of the document that a window has, if this document may reach it.</summary>
    public Membrane? Find(WindowRef window) => scope.Reach(window) is Page { Membrane: { IsGone: false } found } ? found : null;

    /// <summary>Does something with an object of another realm.</summary>
    /// <param name="number">The realm.</param>
    /// <param name="values">As the task has them.</param>
    /// <returns>As the task returns them.</returns>
    /// <exception cref="HostCallException">The document is gone; or the calls are nested too deeply.</exception>
    public RealmValue[] Call(int number, RealmValue[] values)
    {
        const int FirstSort = 2, FirstSortOfAnswer = 1;
        var other = realms.Find(number) ?? throw Gone();
        Translate(values, FirstSort, windows, other.Windows);
        var answer = other.Answer(this, values);
        Translate(answer, FirstSortOfAnswer, other.Windows, windows);
        return answer;
    }

    /// <summary>Takes a port over from another realm, as a message from there would bring it; its number here.</summary>
    public int TakePort(int number, int port)
    {
        var other = realms.Find(number) ?? throw Gone();
        return ports.Add(scope.Ports.Adopt((TransferredPort)other.Ports[port].Transfer()));
    }

    public void Hold(ForeignNumber foreign)
    {
        if (realms.Find(foreign.Realm) is not { } owner)
            return;
        _held[foreign.Value] = _held.GetValueOrDefault(foreign.Value) + 1;
        if (!owner._holders.TryGetValue(this, out var counts))
            owner._holders.Add(this, counts = []);
        counts[foreign.Number] = counts.GetValueOrDefault(foreign.Number) + 1;
    }

    public void Release(ForeignNumber foreign)
    {
        if (!_held.TryGetValue(foreign.Value, out var times))
            return;
        if (times > 1)
            _held[foreign.Value] = times - 1;
        else
            _held.Remove(foreign.Value);
        realms.Find(foreign.Realm)?.LetGo(this, foreign.Number);
    }

    /// <summary>Runs the jobs of this realm in the checkpoint of another one.</summary>
    /// <returns>False if there were none.</returns>
    public bool RunJobs(Membrane owner) => realm.RunJobsFor(owner.Realm);

    /// <summary>The document is gone. Its realm goes too, unless another document holds something of it.</summary>
    public void Leave()
    {
        IsGone = true;
        if (IsNeeded)
            realm.Leave();
        else
            End();
        foreach (var owner in _held.Keys.Select(held => realms.Find(new ForeignNumber(held).Realm)).OfType<Membrane>().Distinct().ToArray())
            owner.EndIfUnneeded();
    }

    private PageRealm Realm => realm;

    private WindowNumbers Windows => windows;

    private PortNumbers Ports => ports;

    private RealmValue[] Answer(Membrane caller, RealmValue[] values)
    {
        scope.Visit();
        VisitedRealms.Add(this);
        return realm.Reach(caller.Realm, values) ?? throw Gone();
    }

    private void LetGo(Membrane holder, int number)
    {
        if (!_holders.TryGetValue(holder, out var counts) || !counts.TryGetValue(number, out var times))
            return;
        if (times > 1)
        {
            counts[number] = times - 1;
            return;
        }

        counts.Remove(number);
        if (counts.Count == 0)
            _holders.Remove(holder);
        if (!_holders.Values.Any(others => others.ContainsKey(number)))
            Drop(number);
        EndIfUnneeded();
    }

    private void Drop(int number)
    {
        if (_isEnded)
            return;
        scope.Visit();
        realm.Drop(number);
    }

    private void EndIfUnneeded()
    {
        if (IsGone && !IsNeeded)
            End();
    }

    private void End()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        realms.Remove(_number);
        realm.End();
        Ended();
        foreach (var held in _held.Keys.Order().ToArray())
            realms.Find(new ForeignNumber(held).Realm)?.Forget(this, new ForeignNumber(held).Number);
        _held.Clear();
        _holders.Clear();
    }

    // However often it held the object.
    private void Forget(Membrane holder, int number)
    {
        if (_holders.TryGetValue(holder, out var counts) && counts.ContainsKey(number))
            counts[number] = 1;
        LetGo(holder, number);
    }

    // A window has another number in each realm.
    private static void Translate(RealmValue[] values, int first, WindowNumbers from, WindowNumbers to)
    {
        for (var i = first; i + 1 < values.Length; i += 2)
        {
            if (values[i] is { Kind: RealmValueKind.Number, Number: (double)CrossingSort.Window or (double)CrossingSort.Location })
                values[i + 1] = to.NumberOf(from[(int)values[i + 1].Number]);
        }
    }

    private static HostCallException Gone() =>
        AgentHost.Refusal("InvalidStateError", "the document that this object belongs to is gone, and its realm with it");
}
