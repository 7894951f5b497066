/**
 * Settings of voicemail: how callers leave messages, and to whom they are offered.
 */
@NullMarked
@NamedInterface("voicemail")
package dev.toritsugi.callcenter.voicemail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
