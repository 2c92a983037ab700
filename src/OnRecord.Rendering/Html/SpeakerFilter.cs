using System.Globalization;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>Buttons that show one speaker's utterances, by style sheet alone.</summary>
internal sealed class SpeakerFilter
{
    private const int MostSpeakers = 16;
    private readonly Anchors _anchors;
    private readonly List<(SpeakerView Speaker, int Count)> _speakers;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public SpeakerFilter(StoryView story, Anchors anchors)
    {
        _anchors = anchors;
        _speakers =
        [
            .. story.Utterances
                .Where(utterance => utterance.Speaker.Id is not null)
                .GroupBy(utterance => utterance.Speaker.Id!, StringComparer.Ordinal)
                .Select(said => (said.First().Speaker, said.Count()))
                .OrderByDescending(pair => pair.Item2)
                .ThenBy(pair => pair.Speaker.Name, StringComparer.Ordinal)
                .Take(MostSpeakers),
        ];
        for (int i = 0; i < _speakers.Count; i++)
            _numbers[_speakers[i].Speaker.Id!] = i + 1;
    }

    /// <summary>The number that marks a speaker's utterances.</summary>
    public string Of(SpeakerView speaker) =>
        speaker.Id is { } id && _numbers.TryGetValue(id, out int number) ? number.ToString(CultureInfo.InvariantCulture) : "other";

    /// <summary>Writes the buttons; nothing where fewer than two speak.</summary>
    public void Write(HtmlText page)
    {
        if (_speakers.Count < 2)
            return;
        string name = _anchors.Of("who");
        page.Line($"<fieldset class=\"who\"><legend>Speaker</legend>");
        page.Line($"<label><input type=\"radio\" name=\"{name}\" checked><span>Everyone</span></label>");
        for (int i = 0; i < _speakers.Count; i++)
            page.Line($"<label><input type=\"radio\" name=\"{name}\" id=\"{name}-{i + 1}\"><span>{_speakers[i].Speaker.Name} <small>{_speakers[i].Count}</small></span></label>");
        page.Line($"</fieldset>").Line($"<style>");
        for (int i = 1; i <= _speakers.Count; i++)
        {
            page.Line($".story:has(#{name}-{i}:checked) .utterance:not([data-who=\"{i}\"]),.story:has(#{name}-{i}:checked) li[data-who]:not([data-who=\"{i}\"]){{display:none}}");
            page.Line($".story:has(#{name}-{i}:checked) .text mark:not([data-who=\"{i}\"]){{background:none;box-shadow:none}}");
        }

        page.Line($"</style>");
    }
}
