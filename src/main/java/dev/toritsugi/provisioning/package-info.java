/**
 * Makes a Twilio account match the definition of a call centre. The definition determines
 * the desired resources, and Twilio returns the existing resources. A plan contains the
 * changes that turn the existing resources into the desired ones. An apply makes the
 * planned changes one by one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: hours", "callcenter :: operator",
		"callcenter :: routing", "callcenter :: waiting", "expression", "settings", "settings :: yaml", "twilio",
		"twilio :: resource", "twilio :: rest", "twilio :: webhook" })
package dev.toritsugi.provisioning;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
