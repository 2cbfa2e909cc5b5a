/**
 * The workbench: one page in which analysts read, edit, try, check and compare catalogues. This package is what stands behind
 * its interface: our engine, compiled to JavaScript and run in a worker of the page. Nothing of it needs a platform but
 * {@link dev.switchboard.workbench.PageWorker}, which takes calls and answers them.
 */
@NullMarked
package dev.switchboard.workbench;

import org.jspecify.annotations.NullMarked;
