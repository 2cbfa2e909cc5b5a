package dev.switchboard.jackson3;

import dev.switchboard.CatalogDescription;
import dev.switchboard.Decision;
import dev.switchboard.Explanation;
import dev.switchboard.Inquiry;
import dev.switchboard.NextStep;
import dev.switchboard.Problem;
import dev.switchboard.json.JsonForm;
import java.util.Locale;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches Jackson 3 to write an {@link Inquiry}, a {@link Decision}, a {@link NextStep}, an {@link Explanation}, a
 * {@link Problem} and a {@link CatalogDescription} as Switchboard's command and server do, and to read an inquiry.
 *
 * <pre>{@code
 * ObjectMapper json = JsonMapper.builder().addModule(SwitchboardModule.in(Locale.ENGLISH)).build();
 * Inquiry inquiry = json.readValue("{\"topic\": \"charges\", \"numberCount\": 4}", Inquiry.class);
 * String answer = json.writeValueAsString(engine.decide(inquiry));
 * }</pre>
 *
 * <p>Reading is strict: a value that states nothing in any catalogue, such as {@code null}, is refused with a
 * {@link tools.jackson.databind.DatabindException} whose cause is an {@link dev.switchboard.InvalidInquiryException} with all such
 * values. Whether an inquiry fits a catalogue is said by the engine.
 *
 * @since 0.1.0
 */
public final class SwitchboardModule extends JacksonModule {

    private final Locale locale;
    private final boolean explains;

    private SwitchboardModule(Locale locale, boolean explains) {
        this.locale = locale;
        this.explains = explains;
    }

    /** A module that writes texts in a language: Russian for a Russian locale, else English. */
    public static SwitchboardModule in(Locale locale) {
        return new SwitchboardModule(locale, false);
    }

    /** The same, with decisions that say why they were made, which takes longer to find out than to decide. */
    public SwitchboardModule explaining() {
        return new SwitchboardModule(locale, true);
    }

    @Override
    public String getModuleName() {
        return "dev.switchboard.jackson3";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        JsonForm.all(locale, explains).forEach(form -> serializers.addSerializer(new Written<>(form)));
        context.addSerializers(serializers);
        SimpleDeserializers deserializers = new SimpleDeserializers();
        deserializers.addDeserializer(Inquiry.class, new ReadInquiry(locale));
        context.addDeserializers(deserializers);
    }
}
