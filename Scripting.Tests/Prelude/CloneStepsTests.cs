using Messaging.Testing;

namespace Messaging.Scripting.Tests.Prelude;

/// <summary>Which code of a page runs during a clone, in which order, how often, and what of its doings counts.</summary>
public sealed class CloneStepsTests
{
    public static TheoryData<string, string> Rules => new()
    {
        {
            "runs getters once and in order",
            """
            const log = [];
            const read = name => (log.push(name), name);
            const inner = name => ({ get [name]() { return read(name); } });
            clone({ get a() { read('a'); return inner('b'); }, c: [inner('d')], get e() { return read('e'); } });
            return log.join() === 'a,b,d,e';
            """
        },
        {
            "makes data of an accessor",
            """
            const property = Object.getOwnPropertyDescriptor(clone({ get a() { return 1; } }), 'a');
            return property.value === 1 && property.writable && property.enumerable && property.configurable;
            """
        },
        {
            "lets through what a getter throws",
            """
            const thrown = {};
            return caught(() => serialize({ get a() { throw thrown; } })) === thrown;
            """
        },
        {
            "skips what a getter deleted and what it added",
            """
            const object = { get a() { delete this.b; this.z = 1; return 1; }, b: 2, c: 3 };
            return Object.keys(clone(object)).join() === 'a,c';
            """
        },
        {
            "reads again what a getter deleted and made again",
            """
            const object = { get a() { delete this.b; this.b = 'again'; return 1; }, b: 2 };
            return clone(object).b === 'again';
            """
        },
        {
            "keeps the length and leaves holes where a getter deleted elements",
            """
            const array = [0, 1, 2, 3];
            Object.defineProperty(array, 0, { enumerable: true, get() { delete array[2]; array.push(9); return 0; } });
            const made = clone(array);
            return made.length === 4 && !(2 in made) && made[3] === 3;
            """
        },
        {
            "takes the entries of a map as they were",
            """
            const meddler = { get x() { map.set('late', 1); map.delete('b'); map.set('c', 'new'); } };
            const map = new Map([['a', meddler], ['b', 2], ['c', 'old']]);
            const made = clone(map);
            return [...made.keys()].join() === 'a,b,c' && made.get('c') === 'old';
            """
        },
        {
            "serializes inside a getter of a serialization",
            """
            let inner;
            const shared = [1];
            const made = clone({ x: shared, get g() { inner = clone({ deep: [shared, shared] }); return 'g'; }, y: shared });
            return made.x === made.y && made.g === 'g' && inner.deep[0] === inner.deep[1] && inner.deep[0][0] === 1;
            """
        },
        {
            "goes on after an inner serialization that failed",
            """
            const object = { x: { a: 1 }, get g() { return caught(() => clone({ f() {} })).name; }, y: 2 };
            object.z = object.x;
            const made = clone(object);
            return made.g === 'DataCloneError' && made.z === made.x && made.y === 2;
            """
        },
        {
            "is as before after a failure",
            """
            for (let i = 0; i < 3; i++) caught(() => clone([{}, { f() {} }]));
            return clone([new Date(0), { a: [2] }])[1].a[0] === 2;
            """
        },
        {
            "keeps no identity between messages",
            """
            const object = {};
            return clone(object) !== clone(object);
            """
        },
        {
            "clones what only looks like another kind as what it is",
            """
            const [fake, date, tagged] = clone([
              Object.create(Date.prototype), Object.setPrototypeOf(new Date(7), Map.prototype), { [Symbol.toStringTag]: 'Map' },
            ]);
            return Object.keys(fake).length === 0 && date instanceof Date && date.getTime() === 7 && Object.keys(tagged).length === 0;
            """
        },
        {
            "clones a graph two hundred thousand deep",
            """
            let deep = new Date(0), depth = 0;
            for (let i = 0; i < 200000; i++) deep = i % 2 ? [deep] : { next: deep };
            for (let made = clone(deep); !(made instanceof Date); depth++) made = Array.isArray(made) ? made[0] : made.next;
            return depth === 200000;
            """
        },
        {
            "clones plain data two hundred thousand deep",
            """
            let deep = null, depth = 0;
            for (let i = 0; i < 200000; i++) deep = i % 2 ? [deep] : { next: deep };
            for (let made = clone(deep); made !== null; depth++) made = Array.isArray(made) ? made[0] : made.next;
            return depth === 200000;
            """
        },
    };

    [Theory]
    [Requirement("K6", "K8", "K9", "K10", "K12", "K13", "J1")]
    [MemberData(nameof(Rules))]
    public void FollowsTheStandard(string rule, string script) => CloneRealm.Run(realm => realm.Holds(rule, script));
}
