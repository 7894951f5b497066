package dev.toritsugi.sandbox.message;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request to send a text message.
 *
 * @param from sender, or null if a messaging service chooses the sender
 * @param to recipient's number in E.164
 * @param messagingServiceSid SID of the messaging service, or null if there is none
 * @param media URLs of attached pictures and other media
 * @param statusCallback URL to which status changes are reported, or null if there is
 * none
 * @param sendAt time at which the message is to be sent, or null to send it at once
 */
public record NewMessage(@Nullable String from, String to, @Nullable String messagingServiceSid, String body,
		List<URI> media, @Nullable URI statusCallback, @Nullable Instant sendAt) {

}
