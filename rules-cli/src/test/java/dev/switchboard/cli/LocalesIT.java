package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In locales with digits, letter cases or calendars of their own the command writes what it writes in any other. */
class LocalesIT {

    private static final String CATALOG = "key,value\nname,mini\nversion,1\ndefault line,desk\n";

    private static final String FACTS = """
            fact,type,values,default,title,question
            topic,topic,,,Topic,Topic?
            numberCount,count,1..100000,1,Numbers,How many?
            chargeDays,count,0..,0,Days,Days?
            repeatContact,flag,,no,Repeat,Repeat?
            conflict,flag,,no,Conflict,Conflict?
            segment,choice,"INDIVIDUAL, soho, corporate",INDIVIDUAL,Segment,Segment?
            """;

    private static final String RULES = """
            rule,item,salience,topic,numberCount,chargeDays,segment,conflict,line,mode
            r1,A-1,3000,CHARGES-I,>= %s,,,,senior,one-step
            r2,A-2,2000,"CHARGES-I, bills",,10..2000,corporate,yes,boss,two-step
            r3,A-2,2000,bills,> 12345,,,,senior,one-step
            """;

    @TempDir
    private static Path folder;

    private static final Map<String, String> EXPECTED = new TreeMap<>();

    @BeforeAll
    static void writeInUnitedStates() throws Exception {
        catalog("catalog", "1234");
        catalog("changed", "4321");
        Files.writeString(
                folder.resolve("cases.csv"),
                "case,topic,numberCount,expect:line,expect:mode\none,CHARGES-I,4000,senior,one-step\ntwo,bills,12,boss,none\n");
        Files.writeString(
                folder.resolve("inquiries.csv"),
                "topic,numberCount,segment\nCHARGES-I,4000,\nbills,x,soho\nbills,1,INDIVIDUAL\n");
        EXPECTED.putAll(written("en-US"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-EG",
                "fa-IR",
                "bn-BD",
                "mr-IN",
                "ne-NP",
                "my-MM",
                "tr-TR",
                "th-TH-u-ca-buddhist",
                "hi-IN-u-nu-deva",
                "ru-RU"
            })
    void theSameIsWritten(String locale) throws Exception {
        Map<String, String> written = written(locale);

        assertThat(written.keySet()).isEqualTo(EXPECTED.keySet()).hasSizeGreaterThan(60);
        written.forEach((file, content) -> assertThat(content).as(file).isEqualTo(EXPECTED.get(file)));
    }

    private static void catalog(String name, String numbers) throws IOException {
        Path catalog = Files.createDirectories(folder.resolve(name));
        Files.writeString(catalog.resolve("catalog.csv"), CATALOG);
        Files.writeString(catalog.resolve("facts.csv"), FACTS);
        Files.writeString(catalog.resolve("items.csv"), "item,title\nA-1,One\nA-2,Two\n");
        Files.writeString(catalog.resolve("topics.csv"), "topic,title\nCHARGES-I,Charges\nbills,Bills\n");
        Files.writeString(
                catalog.resolve("lines.csv"),
                "line,mode,title,phrase,greeting\ndesk,none,Desk,,Hello\nsenior,one-step,Senior,Hold,Hi\nboss,two-step,Boss,Wait,Hi\n");
        Files.writeString(catalog.resolve("rules.csv"), RULES.formatted(numbers));
    }

    /** All outputs by name, of a process in a locale. */
    private static Map<String, String> written(String locale) throws Exception {
        Path to = folder.resolve("out");
        List<String> words =
                new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), EveryOutput.class.getName()));
        words.addAll(List.of(to.toString(), folder.toString()));
        words.addAll(0, options(locale));
        CommandRun run = Command.of(Command.JAVA.toString(), words.toArray(new String[0]))
                .run();
        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(to)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(to.relativize(file).toString(), new String(Files.readAllBytes(file), UTF_8));
            }
        }
        deleteAll(to);
        return written;
    }

    /** A locale as the options that make it the process's own. */
    private static List<String> options(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String extensions = tag.contains("-u-") ? tag.substring(tag.indexOf("u-")) : "";
        return List.of(
                "-Duser.language=" + locale.getLanguage(),
                "-Duser.country=" + locale.getCountry(),
                "-Duser.extensions=" + extensions);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
