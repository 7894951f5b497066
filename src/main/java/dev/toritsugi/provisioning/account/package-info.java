/**
 * The way to Twilio and back: resources as its REST API has them.
 */
@NullMarked
package dev.toritsugi.provisioning.account;

import org.jspecify.annotations.NullMarked;
