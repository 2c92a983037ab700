namespace OnRecord.Pages;

/// <summary>A file as a user saved it.</summary>
/// <param name="Name">Its name, for its kind and for messages; never opened.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record SavedFile(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>What a saved file holds.</summary>
/// <param name="Reports">One report, or several where the file is a feed or a letter of several; the ids are unique in it.</param>
/// <param name="Notices">Sentences on what was guessed or passed over: an encoding other than UTF-8, an attachment.</param>
public sealed record OpenedFile(IReadOnlyList<ReportInput> Reports, IReadOnlyList<string> Notices);
