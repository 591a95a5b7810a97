using System.Collections.Immutable;
using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>A failing schedule, made as plain as possible.</summary>
/// <param name="Failure">What fails.</param>
/// <param name="SwitchesBefore">By how many choices the schedule that was found differs from the plain course.</param>
/// <param name="Switches">By which choices this one does.</param>
/// <param name="LatestNext">Which course is the plain one: when an actor cannot go on, whoever became runnable last is next, or first.</param>
/// <param name="Decisions">Its choices.</param>
/// <param name="Story">What happens, one line for each message that matters, with its cause.</param>
/// <param name="Tries">How many runs it took to find.</param>
public sealed record ShrunkSchedule(
    Finding Failure,
    int SwitchesBefore,
    ImmutableArray<ScheduleSwitch> Switches,
    bool LatestNext,
    ImmutableArray<Decision> Decisions,
    ImmutableArray<string> Story,
    int Tries);
