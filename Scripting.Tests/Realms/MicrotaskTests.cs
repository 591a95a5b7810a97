using Messaging.Scripting.Realms;

namespace Messaging.Scripting.Tests.Realms;

public sealed class MicrotaskTests
{
    [Fact]
    public void JobsRunInTheirOrderAfterTheScript() => TestRealm.Run(realm =>
    {
        realm.Evaluate("""
            Promise.resolve().then(() => log(1)).then(() => log(4));
            (async () => { log('sync'); await null; log(2); await null; log(5); })();
            Promise.resolve().then(() => { log(3); Promise.resolve().then(() => log(6)); });
            log('end');
            """);
        Assert.Equal(["sync", "end"], realm.Log);
        realm.Realm.RunMicrotasks();
        Assert.Equal(["sync", "end", "1", "2", "3", "4", "5", "6"], realm.Log);
    });

    [Fact]
    public void JobsDoNotRunWhileScriptRuns() => TestRealm.Run(realm =>
    {
        realm.Host.Operations[5] = _ => realm.Realm.RunMicrotasks();
        realm.Evaluate("Promise.resolve().then(() => log('job')); call(5); log('script')");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["script", "job"], realm.Log);
    });

    [Fact]
    public void RejectedPromisesAreReportedAfterTheJobsUnlessTheyAreHandledByThen() => TestRealm.Run(realm =>
    {
        realm.Evaluate("""
            var late = Promise.reject(new TypeError('never handled'));
            var handled = Promise.reject(1); Promise.resolve().then(() => handled.catch(() => log('handled')));
            Promise.reject('text');
            """);
        realm.Realm.RunMicrotasks();
        Assert.Equal(["handled", "rejected: Uncaught TypeError: never handled", "rejected: Uncaught text"], realm.Log);
        Assert.Equal(("test.js", 1), (realm.Host.Failures[0].FileName, realm.Host.Failures[0].Line));
        realm.Realm.RunMicrotasks();
        Assert.Equal(3, realm.Log.Count);
    });

    [Fact]
    public void APreludeMayTakeCareOfRejectedPromises() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("""
            (function (host, shared) {
              const seen = [];
              shared.promiseRejected = (promise, reason) => { seen.push(promise); log('hook', reason, promise instanceof Promise); return reason !== 'no' };
              shared.rejectionHandled = (promise, reason) => log('handled late', reason, seen.indexOf(promise));
            })
            """));
        realm.Evaluate("var first = Promise.reject('yes'); Promise.reject('no')");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["hook yes true", "hook no true", "rejected: Uncaught no"], realm.Log);
        realm.Evaluate("first.catch(() => log('caught'))");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["caught", "handled late yes 0"], realm.Log.Skip(3));
    });

    [Fact]
    public void APreludeMayHaveThemToldOfLaterWithoutThoseThatAreHandledInBetween() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("""
            (function (host, shared) {
              shared.rejectionsWait = () => log('they wait');
              shared.promiseRejected = (promise, reason) => log('hook', reason) ?? true;
              shared.rejectionHandled = (promise, reason) => log('handled late', reason);
            })
            """));
        realm.Evaluate("var first = Promise.reject(1), second = Promise.reject(2)");
        realm.Realm.RunMicrotasks();
        realm.Evaluate("Promise.reject(3); second.catch(() => {})");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["they wait", "they wait"], realm.Log);
        realm.Realm.TellOfRejections();
        realm.Realm.TellOfRejections();
        realm.Realm.TellOfRejections();
        Assert.Equal(["hook 1", "hook 3"], realm.Log.Skip(2));
        realm.Evaluate("first.catch(() => {})");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["handled late 1"], realm.Log.Skip(4));
    });

    [Fact]
    public void WhatAHookThrowsIsReported() => ScriptThread.Run(() =>
    {
        using var realm = new TestRealm(TestRealm.Prepare("(function (host, shared) { shared.promiseRejected = () => { throw new Error('hook') } })"));
        realm.Evaluate("Promise.reject(1)");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["job failed: Uncaught Error: hook", "rejected: Uncaught 1"], realm.Log);
    });

    [Fact]
    public void AJobThatThrowsIsReportedAndTheOthersRun() => TestRealm.Run(realm =>
    {
        realm.Evaluate("queueMicrotask(() => { throw new RangeError('job') }); queueMicrotask(() => log('next'))");
        realm.Realm.RunMicrotasks();
        Assert.Equal(["job failed: Uncaught RangeError: job", "next"], realm.Log);
    });
}
