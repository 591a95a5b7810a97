using System.Runtime.CompilerServices;
using Messaging.Wasm.Emission;

[assembly: InternalsVisibleTo(ModuleEmitter.AssemblyName)]
[assembly: InternalsVisibleTo("Wasm.Tests")]
