namespace OnRecord.Comparison;

/// <summary>A person as one story has them, to be joined with those of other stories.</summary>
/// <param name="Story">The story's id.</param>
/// <param name="Name">The fullest name that the story has.</param>
/// <param name="Roles">What its reports call the person, as worded there.</param>
/// <param name="Company">Who else is named in full in the story, by any keys that are the same for the same name.</param>
public sealed record StoryPerson(string Story, string Name, IReadOnlyList<string> Roles, IReadOnlySet<string> Company);
