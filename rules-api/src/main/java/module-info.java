/** What a caller of Switchboard sees: inquiries, decisions and the engine that turns one into the other. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.api {
    requires static transitive org.jspecify;

    exports dev.switchboard;
    exports dev.switchboard.spi;

    uses dev.switchboard.spi.EngineProvider;
}
