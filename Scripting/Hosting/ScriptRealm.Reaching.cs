using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Hosting;

/// <summary>Realms of one agent that enter each other within one task. Whoever is entered is stopped with whoever entered it.</summary>
internal abstract partial class ScriptRealm
{
    // The realm of a document that is gone, while others hold something of it: no task of its own runs there any more.
    private Realm? _left;

    // The realm that others may enter, if there is one.
    private Realm? Reachable => _realm ?? _left;

    /// <summary>Lets the other realms run their jobs that the running turn has used; null where there can be none.</summary>
    public Func<bool>? JobsElsewhere { get; init; }

    /// <summary>The document is gone: nothing runs any more but what others do with the objects that they hold.</summary>
    public void Leave()
    {
        _left = _realm;
        _realm = null;
    }

    /// <summary>Does something that runs our own scripts, also in the realm of a document that is gone.</summary>
    protected void EnterLeft(Action<Realm> action)
    {
        if (Reachable is { } realm)
            Enter(realm, action);
    }

    /// <summary>Calls the dispatcher for script of another realm that is running.</summary>
    /// <returns>Null if there is no realm any more.</returns>
    protected RealmValue[]? Reach(ScriptRealm caller, int task, RealmValue[] values)
    {
        if (Reachable is not { } realm || caller.Reachable is not { } from)
            return null;
        BeginWithin(caller);
        try
        {
            return realm.InvokeWithin(from, task, values);
        }
        catch (ScriptException failure)
        {
            throw new HostCallException("InternalError", failure.Message);
        }
        catch (Exception reason) when (_depth == 1 && EndsScripts(reason))
        {
            Stop(reason);
            throw;
        }
        finally
        {
            EndWithin(caller);
        }
    }

    /// <summary>Runs the jobs of this realm as a part of another one's checkpoint.</summary>
    /// <returns>False if there were none.</returns>
    public bool RunJobsFor(ScriptRealm owner)
    {
        if (Reachable is not { HasMicrotasks: true } realm || owner.Reachable is not { } from)
            return false;
        BeginWithin(owner);
        try
        {
            realm.RunMicrotasksWithin(from);
        }
        catch (Exception reason) when (_depth == 1 && EndsScripts(reason))
        {
            Stop(reason);
            throw;
        }
        finally
        {
            EndWithin(owner);
        }

        return true;
    }

    private void BeginWithin(ScriptRealm caller)
    {
        if (_depth++ == 0)
            budget.BeginTask();
        budget.Continue(caller.Budget);
    }

    private void EndWithin(ScriptRealm caller)
    {
        _depth--;
        caller.Budget.Continue(budget);
    }
}
