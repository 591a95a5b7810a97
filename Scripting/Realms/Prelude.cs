namespace Messaging.Scripting.Realms;

/// <summary>
/// Script of ours that prepares a realm before any page's script runs. The source is one expression whose value is a function; it is called
/// with the host function, and with an object that all preludes of the realm share and no page sees.
/// </summary>
/// <remarks>
/// <para>The host function is called as <c>host(operation, ...arguments)</c> and reaches <see cref="IRealmHost.Call"/>, but not before the
/// realm exists: while preludes run there is no host yet.</para>
/// <para>The shared object has three properties to begin with. One is <c>classOf(value)</c>, the engine's number for the class of an
/// object, the same
/// for all objects with the same internal slots whatever their prototypes and properties, and 0 for what is no object.
/// The others are <c>writePlain(value)</c> and <c>readPlain(bytes)</c>, which write plain data in the binary form of messages and read it
/// without running
/// any code of a page, and answer undefined, or the bytes themselves, for anything that is not plain data.</para>
/// <para>The shared object's properties that the realm uses, all functions and all optional:</para>
/// <list type="bullet">
/// <item><c>dispatch(operation, ...arguments)</c>: what <see cref="Realm.Invoke"/> calls.</item>
/// <item><c>createError(name, message)</c>: makes the exception for a <see cref="HostCallException"/> whose name is no native
/// error's.</item>
/// <item><c>rejectionsWait()</c>: called at the end of a round of jobs that left rejected promises that nobody handles; sees to it that
/// <see cref="Realm.TellOfRejections"/> is called in time. Without it that is done at once.</item>
/// <item><c>promiseRejected(promise, reason)</c>: called then for each of them that nobody has handled; returns true if nothing more is to
/// be done about it.</item>
/// <item><c>rejectionHandled(promise, reason)</c>: called when such a promise is handled after that.</item>
/// <item><c>fillImportMeta(meta, address)</c>: adds to a module's <c>import.meta</c>, which has its <c>url</c> already.</item>
/// <item><c>watchModule(promise)</c>: called for a module that waits at its top level, with the promise of its end.</item>
/// </list>
/// </remarks>
/// <param name="Source">The expression.</param>
/// <param name="FileName">The name that stack traces show.</param>
public sealed record Prelude(string Source, string FileName);
