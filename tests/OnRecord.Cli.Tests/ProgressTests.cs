using System.Text;
using Xunit;

namespace OnRecord.Cli.Tests;

/// <summary>What somebody who watches standard error sees of a long work.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly MemoryStream _error = new();
    private readonly HandClock _clock = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void Work_of_less_than_a_second_shows_nothing()
    {
        using (var progress = new Progress(Watched(), 3, _clock))
        {
            _clock.Advance(999);
            progress.Step();
        }

        Assert.Equal("", Shown());
    }

    [Fact]
    public void Longer_work_shows_how_many_of_how_many_and_takes_it_away_at_its_end()
    {
        using (var progress = new Progress(Watched(), 40, _clock))
        {
            progress.Step();
            _clock.Advance(1000);
            progress.Step();
            Assert.Equal("\ronrecord: 2 of 40 reports read", Shown());
        }

        Assert.EndsWith("\r" + new string(' ', "onrecord: 2 of 40 reports read".Length) + "\r", Shown());
    }

    [Fact]
    public void Where_nobody_knows_how_many_there_are_it_shows_how_many_are_done()
    {
        using var progress = new Progress(Watched(), time: _clock);
        _clock.Advance(1500);
        progress.Step();
        progress.Step();
        _clock.Advance(200);
        progress.Step();
        Assert.EndsWith("\ronrecord: 3 reports read", Shown());
    }

    [Fact]
    public void It_is_shown_five_times_a_second_at_most()
    {
        using var progress = new Progress(Watched(), time: _clock);
        _clock.Advance(1000);
        for (int i = 0; i < 1000; i++)
        {
            progress.Step();
            _clock.Advance(1);
        }

        Assert.Equal(5, Shown().Count(c => c == '\r'));
    }

    [Fact]
    public void Where_nobody_watches_it_shows_nothing()
    {
        var terminal = new Terminal(Stream.Null, Stream.Null, _error);
        using (var progress = new Progress(terminal, 40, _clock))
        {
            _clock.Advance(5000);
            progress.Step();
        }

        Assert.Equal("", Shown());
    }

    private Terminal Watched() => new(Stream.Null, Stream.Null, _error) { IsWatched = true };

    private string Shown() => Encoding.UTF8.GetString(_error.ToArray());

    /// <summary>A clock that stands until it is put forward.</summary>
    private sealed class HandClock : TimeProvider
    {
        private long _milliseconds;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _milliseconds;

        public void Advance(int milliseconds) => _milliseconds += milliseconds;
    }
}
