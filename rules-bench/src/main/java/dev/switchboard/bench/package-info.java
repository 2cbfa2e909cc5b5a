/** What Switchboard costs, compared with hand-written Java and with Drools used directly. {@code rules-bench/measure} runs it all. */
package dev.switchboard.bench;
