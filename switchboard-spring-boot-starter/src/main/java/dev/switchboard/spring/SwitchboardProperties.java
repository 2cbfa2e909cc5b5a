package dev.switchboard.spring;

import dev.switchboard.EngineOptions;
import dev.switchboard.service.DecisionLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code switchboard.*}.
 *
 * @param catalog a folder or a workbook; {@code classpath:} and a name on the class path; or {@code bundled}
 * @param versions a folder of versions of a catalogue, in place of one
 * @param engine what decides
 * @param allowOpaqueRules whether rules marked {@code @opaque} may contain any Java
 * @param unknownFacts what becomes of an inquiry with facts that the catalogue does not have
 * @param language of the texts in JSON
 */
@ConfigurationProperties("switchboard")
record SwitchboardProperties(
        @DefaultValue(SwitchboardProperties.BUNDLED) String catalog,
        @Nullable Path versions,
        @DefaultValue("fastest") EngineOptions.Engine engine,
        @DefaultValue("false") boolean allowOpaqueRules,
        @DefaultValue("refuse") EngineOptions.UnknownFacts unknownFacts,
        @DefaultValue("en") Locale language,
        @DefaultValue Reload reload,
        @DefaultValue Log log) {

    static final String BUNDLED = "bundled";

    EngineOptions options() {
        EngineOptions options = EngineOptions.DEFAULT.with(engine).with(unknownFacts);
        return allowOpaqueRules ? options.withOpaqueRules() : options;
    }

    /**
     * How a catalogue on disk, or a folder of versions, is kept up to date.
     *
     * @param every how long to wait between two looks; zero never to look
     * @param settle how long files have to stay as they are
     * @param verify whether errors that verification finds refuse a version
     * @param cases files and folders of cases that each version has to pass
     */
    record Reload(
            @DefaultValue("10s") Duration every,
            @DefaultValue("1s") Duration settle,
            @DefaultValue("true") boolean verify,
            @DefaultValue List<Path> cases) {}

    /**
     * How decisions are logged.
     *
     * @param file where to; none for no log
     * @param rotateAt megabytes after which a new file is begun; zero for never
     * @param keep how many old files to keep; zero for all
     * @param whenFull what becomes of a decision when the buffer is full
     * @param mask facts whose values are hidden
     * @param erase facts that are left out
     */
    record Log(
            @Nullable Path file,
            @DefaultValue("256") int rotateAt,
            @DefaultValue("0") int keep,
            @DefaultValue("drop") DecisionLog.WhenFull whenFull,
            @DefaultValue List<String> mask,
            @DefaultValue List<String> erase) {}
}
