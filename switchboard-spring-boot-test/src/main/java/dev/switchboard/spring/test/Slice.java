package dev.switchboard.spring.test;

import org.springframework.boot.SpringBootConfiguration;

/** What a test is of, in place of the application's class: it has no beans and looks for none. */
@SpringBootConfiguration(proxyBeanMethods = false)
class Slice {}
