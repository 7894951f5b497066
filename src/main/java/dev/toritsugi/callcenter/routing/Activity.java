package dev.toritsugi.callcenter.routing;

import dev.toritsugi.callcenter.constraint.FriendlyName;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Something that operators can be doing.
 *
 * @param name Name of the activity.
 * @param available Whether operators in it are offered calls.
 */
public record Activity(@FriendlyName String name, @DefaultValue("false") boolean available) {

}
