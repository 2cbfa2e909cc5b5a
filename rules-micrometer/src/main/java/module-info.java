/** Switchboard counted by Micrometer. */
@org.jspecify.annotations.NullMarked
module dev.switchboard.micrometer {
    requires dev.switchboard.core;
    requires transitive dev.switchboard.service;
    requires transitive micrometer.core;
    requires static transitive org.jspecify;

    exports dev.switchboard.micrometer;
}
