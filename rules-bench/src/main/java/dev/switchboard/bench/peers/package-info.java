/** Alternatives to Switchboard, each behind the same small interface. */
package dev.switchboard.bench.peers;
