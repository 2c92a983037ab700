#!/usr/bin/env bash
# Makes the packages, installs them from their folder into a fresh account, and runs there, from top to bottom, every shell and
# C# block of the README, the tutorial, the how-to pages, the English pack's and the desk's page. Nothing is fetched: other packages come from those restored already.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
restored=${NUGET_PACKAGES:-$HOME/.nuget/packages}
packages=$root/artifacts/packages
account=$(mktemp -d)
trap 'rm -rf "$account"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

rm -rf "$packages"
dotnet pack --configuration Release --verbosity quiet -clp:NoSummary >/dev/null

# The account: its own home, no packages but ours and those that the build restored, nothing of ours kept from earlier.
export HOME=$account DOTNET_CLI_HOME=$account PATH=$account/.dotnet/tools:$PATH
mkdir -p "$account/.nuget/NuGet"
cat >"$account/.nuget/NuGet/NuGet.Config" <<CONFIG
<configuration>
  <packageSources><clear /><add key="release" value="$packages" /><add key="restored" value="$restored" /></packageSources>
</configuration>
CONFIG

failed=0
run_page() {
    local page=$1 work=$account/work-$RANDOM blocks
    mkdir -p "$work"
    cp -r "$root/samples" "$work/samples"
    ln -s "$root/src" "$work/src"
    mkdir -p "$work/artifacts"
    ln -s "$packages" "$work/artifacts/packages"
    cp "$root/samples/river-treaty/northern-register.txt" "$work/report.txt"
    # The shell blocks as one script, since later ones go on from earlier ones. Tests and packing are left to whoever runs this.
    blocks=$(awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' "$page" | grep -v -e 'eng/test.sh' -e 'dotnet pack' || true)
    if [ -n "$blocks" ]; then
        echo "$page: $(wc -l <<<"$blocks") lines of shell"
        if grep -q 'dotnet run' <<<"$blocks"; then
            (cd "$root" && NUGET_PACKAGES=$restored bash -euo pipefail -c "$(grep 'dotnet run' <<<"$blocks")" >/dev/null) || { echo "$page: a line with 'dotnet run' failed" >&2; failed=1; }
            blocks=$(grep -v 'dotnet run' <<<"$blocks" || true)
        fi
        (cd "$work" && bash -euo pipefail -c "$blocks" >"$work/output.txt" 2>&1) || { echo "$page: its shell blocks failed:" >&2; tail -20 "$work/output.txt" >&2; failed=1; }
    fi
    # Each C# block is a program that uses the packages.
    local count number
    count=$(grep -c '^```csharp$' "$page" || true)
    for ((number = 1; number <= count; number++)); do
        local project=$work/program-$number
        mkdir -p "$project"
        awk -v wanted="$number" '/^```csharp$/ { n++; on = n == wanted; next } /^```$/ { on = 0 } on' "$page" >"$project/Program.cs"
        cat >"$project/Program.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="OnRecord.English" Version="0.1.0" /><PackageReference Include="OnRecord.Rendering" Version="0.1.0" />
  </ItemGroup>
</Project>
PROJECT
        if (cd "$work" && NUGET_PACKAGES=$account/packages dotnet run --project "$project" >"$project/output.txt" 2>&1) && [ -s "$project/output.txt" ]; then
            echo "$page: program $number ran"
        else
            echo "$page: program $number failed:" >&2
            tail -20 "$project/output.txt" >&2
            failed=1
        fi
    done
}

run_page README.md
command -v onrecord >/dev/null || { echo "README.md does not install the command." >&2; exit 1; }
for page in docs/tutorial.md docs/how-to-*.md docs/english-pack.md src/PACKAGE.md; do
    run_page "$page"
done

# The desk's page asks a desk that runs: over a ledger of the account, with two saved pages of the sample.
run_desk() {
    local work=$account/work-desk desk blocks
    mkdir -p "$work"
    cp "$root/samples/river-treaty/elmar-courier.html" "$work/courier.html"
    cp "$root/samples/river-treaty/harbour-tribune.html" "$work/tribune.html"
    onrecord serve --no-open --port 5188 --ledger "$work/desk.db" >"$work/desk.txt" 2>&1 &
    desk=$!
    for _ in $(seq 100); do
        curl -s -o "$work/ready" http://127.0.0.1:5188/index.json && break
        sleep 0.2
    done
    blocks=$(awk '/^```sh$/ { on = 1; next } /^```$/ { on = 0 } on' docs/desk.md)
    if (cd "$work" && bash -euo pipefail -c "$blocks" >"$work/output.txt" 2>&1) && grep -q '"statements"' "$work/output.txt"; then
        echo "docs/desk.md: $(wc -l <<<"$blocks") lines of shell"
    else
        echo "docs/desk.md: its shell block failed:" >&2
        tail -5 "$work/desk.txt" "$work/output.txt" >&2
        failed=1
    fi
    kill "$desk"
    wait "$desk" 2>/dev/null || true
}

if command -v curl >/dev/null; then
    run_desk
else
    echo "docs/desk.md was skipped: this machine has no curl."
fi
[ "$failed" = 0 ] && echo "The release installs, and the pages run."
exit "$failed"
