using System.Diagnostics;
using Messaging.Simulation.Activities;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Tests.Exploring;

namespace Messaging.Simulation.Tests.Activities;

public sealed class MessageActivityTests
{
    [Fact]
    public void AnAnswerIsAChildOfWhatItAnswers()
    {
        var ended = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ActivityNames.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using (var activities = new MessageActivities())
        {
            using var system = new SimulatedSystem(new SimulationOptions { Messaging = SmallPrograms.Transfer.Messaging() with { Trace = activities } });
            system.Open("https://race.test/");
            system.Settle();
        }

        var question = Assert.Single(ended, activity => (string?)activity.GetTagItem(ActivityNames.Id) == "m1");
        var answer = Assert.Single(ended, activity => (string?)activity.GetTagItem(ActivityNames.Id) == "m2");
        Assert.Equal(question.SpanId, answer.ParentSpanId);
        Assert.Equal(default, question.ParentSpanId);
        Assert.Equal("1b", question.GetTagItem(ActivityNames.Ports));
        Assert.InRange(question.Duration, TimeSpan.FromMicroseconds(1), TimeSpan.FromMilliseconds(1));
    }
}
