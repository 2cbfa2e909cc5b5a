/**
 * Switchboard as an application: its engine over HTTP, and a call card in the browser. It uses what any application of Spring Boot
 * may use, and is an example of one.
 */
@NullMarked
package dev.switchboard.server;

import org.jspecify.annotations.NullMarked;
