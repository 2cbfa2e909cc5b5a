# What the launchers have in common: that of the archives, and the one of the sources, which builds first. Each has set the
# jar, what is needed where there is no Java (needed_ru, needed_en), and how links are followed (resolved).
# Nothing but the command itself writes to standard output.

# The language, as the command chooses it: the last --lang, else the locale's.
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    ru | ru[_.@]*) locale_language=ru ;;
    *) locale_language= ;;
esac
language=$locale_language
previous=
for word in "$@"; do
    [ "$previous" = --lang ] && language=$word
    case $word in --lang=*) language=${word#--lang=} ;; esac
    previous=$word
done

# say RUSSIAN ENGLISH
say() {
    case $language in
        [Rr][Uu]) printf 'switchboard: %s\n' "$1" >&2 ;;
        *) printf 'switchboard: %s\n' "$2" >&2 ;;
    esac
}

# A JDK states its version in a file; asking Java would cost a second start, so that is for those without the file.
read_version() {
    release=$(dirname -- "$(resolved "$(command -v "$java")")")/../release
    version=
    [ -r "$release" ] && version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$release")
    :
}

# Chooses a Java that is new enough, into $java.
find_java() {
    if [ -n "${JAVA_HOME:-}" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=java
    fi
    if ! command -v "$java" >/dev/null 2>&1; then
        say "программы \`$java\` нет: установите $needed_ru или задайте JAVA_HOME" \
            "no \`$java\`: install $needed_en, or set JAVA_HOME"
        exit 2
    fi

    read_version
    [ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    feature=${version#1.}
    feature=${feature%%[!0-9]*}
    if [ -n "$feature" ] && [ "$feature" -lt 17 ]; then
        say "\`$java\` — это Java $version, а нужна 17 или новее: установите её или задайте JAVA_HOME" \
            "\`$java\` is Java $version, but 17 or newer is required: install it or set JAVA_HOME"
        exit 2
    fi
}

# Java reads arguments and file names by the locale: in the C locale, which one that is not installed counts as, it would
# lose every letter but the Latin ones.
version=
java_language=
case $(locale charmap 2>/dev/null) in
    ANSI_X3.4-1968 | US-ASCII)
        for utf8 in C.UTF-8 en_US.UTF-8 ru_RU.UTF-8; do
            if [ "$(LC_ALL=$utf8 locale charmap 2>/dev/null)" = UTF-8 ]; then
                export LC_ALL=$utf8
                java_language=${locale_language:+-Duser.language=$locale_language}
                break
            fi
        done
        ;;
esac

# Where archives of classes are kept: SWITCHBOARD_CACHE if it is set, none if it is empty. Only a folder that is the user's own will
# do, since classes come from it.
find_cache() {
    cache=
    if [ -n "${SWITCHBOARD_CACHE+set}" ]; then
        cache=$SWITCHBOARD_CACHE
    elif [ -n "${XDG_CACHE_HOME:-}" ]; then
        cache=$XDG_CACHE_HOME/switchboard
    elif [ -n "${HOME:-}" ] && [ -O "$HOME" ]; then
        cache=$HOME/.cache/switchboard
    fi
    # Java takes a colon for the end of a name.
    case $cache in '' | *:*) return 1 ;; esac
    [ -d "$cache" ] || (umask 077 && mkdir -p -- "$cache") 2>/dev/null || return 1
    [ -O "$cache" ] && [ -w "$cache" ]
}

# An archive of the classes that most commands load, with which a command starts in three quarters of the time. It is for this Java and this
# jar, known by what ls says of them; whatever Java finds amiss in it, it goes on without. The second start makes it, in the
# background: a first one may be the only one, as in a container. The option that uses it goes to $archive.
use_archive() {
    archive=
    find_cache || return 0
    key=$(LC_ALL=C ls -lidL -- "$jar" "$(command -v "$java")" 2>/dev/null | cksum 2>/dev/null) || return 0
    key=$cache/${key%% *}
    for file in "$key"-*.jsa "$key"-*.aot; do
        [ -f "$file" ] && [ -O "$file" ] || continue
        # Its size stands in its name: of one that is cut off Java would die.
        size=${file##*-}
        [ $(($(wc -c <"$file"))) = "${size%.*}" ] || { rm -f "$file"; continue; }
        case $file in
            *.jsa) archive=-XX:SharedArchiveFile=$file ;;
            *) archive=-XX:AOTCache=$file ;;
        esac
        return 0
    done
    if [ ! -f "$key.seen" ]; then
        : 2>/dev/null >"$key.seen" || :
    elif mkdir "$key.making" 2>/dev/null; then
        # Nobody is to wait for it, nor for the end of a pipe that it would hold. If it fails, the folder stays: it is not tried again.
        ( (
            exec </dev/null >/dev/null 2>&1
            make_archive "$key"
        ) &)
    fi
}

# JDK 25 and newer keep classes that are linked, and profiles, too.
make_archive() {
    trap '' HUP
    # Whatever else somebody keeps in that folder is left alone.
    find "$cache" -maxdepth 1 -type f \( -name '[0-9]*.seen' -o -name '[0-9]*-[0-9]*.jsa' -o -name '[0-9]*-[0-9]*.aot' \) \
        -mtime +60 -exec rm -f {} +
    options="-Xlog:disable -XX:+UseSerialGC"
    rehearsal=dev.switchboard.cli.Rehearsal
    [ -n "$version" ] || read_version
    feature=${version%%[!0-9]*}
    if [ "${feature:-17}" -ge 25 ]; then
        nice "$java" $options -XX:AOTCacheOutput="$1.making/aot" -cp "$jar" $rehearsal || return
        made=aot
    else
        nice "$java" $options -XX:DumpLoadedClassList="$1.making/list" -cp "$jar" $rehearsal || return
        nice "$java" $options -Xshare:dump -XX:SharedClassListFile="$1.making/list" \
            -XX:SharedArchiveFile="$1.making/jsa" -cp "$jar" || return
        made=jsa
    fi
    mv -f "$1.making/$made" "$1-$(($(wc -c <"$1.making/$made"))).$made" || return
    rm -rf "$1.making" "$1.seen"
}

# Becomes the command.
launch() {
    use_archive

    in=false
    out=false
    err=false
    [ -t 0 ] && in=true
    [ -t 1 ] && out=true
    [ -t 2 ] && err=true

    # One decision, or a file that is read and written, is over before the optimizing compiler would pay: without it the command
    # takes a third less time, and half the processor.
    jit=
    case " $* " in
        *" --topic"* | " import "* | " export "* | " init "* | " catalog "* | " schema "*) jit=-XX:TieredStopAtLevel=1 ;;
    esac

    # -Xlog:disable: the JVM's own warnings would go to standard output.
    exec "$java" -Xlog:disable -XX:+UseSerialGC $jit ${archive:+"$archive"} ${java_language:+"$java_language"} \
        "-Dswitchboard.terminal.in=$in" "-Dswitchboard.terminal.out=$out" "-Dswitchboard.terminal.err=$err" -jar "$jar" "$@"
}
