package dev.comptoir.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a demo installation begins with.
 *
 * @param content whether its stores are filled with products and orders
 */
@ConfigurationProperties("comptoir.demo")
record DemoSettings(@DefaultValue("true") boolean content) {}
