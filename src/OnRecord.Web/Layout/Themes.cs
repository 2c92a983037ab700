using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Layout;

/// <summary>The colours of the desk.</summary>
internal enum Theme
{
    /// <summary>As the machine is set.</summary>
    Machine,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}

/// <summary>Which colours a user chose; kept in a cookie of the desk alone.</summary>
internal static class Themes
{
    private const string Cookie = "theme";

    /// <summary>The colours that were chosen.</summary>
    public static Theme Of(HttpRequest request) => Of(request.Cookies[Cookie]);

    /// <summary>The colours of a name; the machine's for any other.</summary>
    public static Theme Of(string? name) => name switch
    {
        "light" => Theme.Light,
        "dark" => Theme.Dark,
        _ => Theme.Machine,
    };

    /// <summary>The name of colours.</summary>
    public static string NameOf(Theme theme) => theme switch
    {
        Theme.Light => "light",
        Theme.Dark => "dark",
        _ => "machine",
    };

    /// <summary>Keeps a choice.</summary>
    public static void Keep(HttpResponse response, Theme theme) => response.Cookies.Append(
        Cookie, NameOf(theme), new CookieOptions { SameSite = SameSiteMode.Strict, HttpOnly = true, MaxAge = TimeSpan.FromDays(365), Path = "/", IsEssential = true });
}
