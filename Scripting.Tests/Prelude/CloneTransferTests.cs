using Messaging.Testing;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>What a page can see of transferring: what moves, when the list is checked, and what is done when an entry fails.</summary>
public sealed class CloneTransferTests
{
    public static TheoryData<string, string> Rules => new()
    {
        {
            "moves a buffer and detaches it",
            """
            const b = new Uint8Array([7, 8]).buffer;
            const made = clone({ b, v: new Uint8Array(b, 1) }, [b]);
            return b.detached && made.v.buffer === made.b && made.v[0] === 8;
            """
        },
        {
            "keeps the maximum of a resizable buffer that moves",
            """
            const b = new ArrayBuffer(2, { maxByteLength: 5 });
            return clone(b, [b]).maxByteLength === 5;
            """
        },
        {
            "gives a port one new object in value and list",
            """
            const port = makePort('p');
            const made = clone([port, port], [port]);
            return port.detached && made[0] === made[1] && made[0] === movedLast()[0] && made[0] !== port;
            """
        },
        {
            "moves what the value does not name",
            """
            const port = makePort('p');
            clone('text', [port, new ArrayBuffer(1)]);
            return port.detached && movedLast().length === 2 && movedLast()[0].name === 'p';
            """
        },
        {
            "finds a duplicate before any getter runs",
            """
            const b = new ArrayBuffer(1);
            return refuses(b, b) && !getterRan() && !b.detached;
            """
        },
        {
            "finds what is not transferable before any getter runs",
            """
            const b = new ArrayBuffer(1);
            const others = [{}, new Uint8Array(b), new SharedArrayBuffer(1), () => 1];
            return others.every(other => refuses(b, other)) && !getterRan() && !b.detached;
            """
        },
        {
            "finds a detached entry only after the getters ran, and keeps what was moved before",
            """
            const b = new ArrayBuffer(1), gone = new ArrayBuffer(1), last = makePort('last');
            gone.transfer();
            return refuses(b, gone, last) && getterRan() && b.detached && movedLast().length === 1 && !last.detached;
            """
        },
        {
            "lets what a getter throws win over a detached entry",
            """
            const gone = new ArrayBuffer(1);
            gone.transfer();
            return caught(() => serialize({ get a() { throw 'mine'; } }, [gone])) === 'mine';
            """
        },
        {
            "fails when a getter moves the entry meanwhile",
            """
            const b = new ArrayBuffer(1);
            return caught(() => serialize({ get a() { b.transfer(); } }, [b])).name === 'DataCloneError';
            """
        },
    };

    [Theory]
    [Requirement("B9", "F10", "F11", "F12", "F13", "K14", "K15")]
    [MemberData(nameof(Rules))]
    public void FollowsTheStandard(string rule, string script) => CloneRealm.Run(realm =>
    {
        realm.Evaluate(
            """
            let ran = false;
            const getterRan = () => ran;
            const refuses = (...list) => caught(() => serialize({ get a() { ran = true; } }, list)).name === 'DataCloneError';
            """);

        realm.Holds(rule, script);
    });
}
