/** Puts the element that the address names on the page, with no more than it needs. */
const tag = new URLSearchParams(location.search).get('element') ?? 'comment-section';
const template = document.getElementById(tag);
const place = document.getElementById('place');

if (template instanceof HTMLTemplateElement) place.append(template.content.cloneNode(true));
else if (/^[a-z]+(?:-[a-z]+)+$/.test(tag)) place.append(document.createElement(tag));
else place.textContent = 'Name an element in the address: host.html?element=comment-form';
