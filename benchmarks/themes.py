"""Equal themes for stock Pelican and for Hugo: articles, and listings of twenty by everything
an article is filed under. FRAME_BEFORE and FRAME_AFTER make a page as heavy as ours."""

_LINK = '<li><a href="/muc-{}/">Mục thứ {} của khung trang</a></li>\n'
_HTML = (
    '<!doctype html>\n<html lang="vi">\n<head><meta charset="utf-8"><title>{title}</title></head>\n'
    "<body>\nFRAME_BEFORE<main>\n{main}\n</main>\nFRAME_AFTER</body>\n</html>\n"
)


def frame(weight: int) -> tuple[str, str]:
    """Return what stands before and after the text of every page, `weight` bytes together."""
    links, size = [], 0
    while size < weight:
        links.append(_LINK.format(len(links), len(links)))
        size += len(links[-1].encode())
    half = len(links) // 2
    return (
        f"<header><ul>\n{''.join(links[:half])}</ul></header>\n",
        f"<footer><ul>\n{''.join(links[half:])}</ul></footer>\n",
    )


_PELICAN_CONF = """PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
SITENAME = "Cải cách hành chính"
SITEURL = "https://vi-du.vn"
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
PLUGINS = []
ARTICLE_URL, ARTICLE_SAVE_AS = "{slug}/", "{slug}/index.html"
DIRECT_TEMPLATES = ["index"]
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "author": None}
FEED_ALL_ATOM, FEED_MAX_ITEMS = "feed.xml", 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = True
"""
_PELICAN_ARTICLE = """{% extends "base.html" %}
{% block title %}{{ article.title }}{% endblock %}
{% block main %}<h1>{{ article.title }}</h1>
<p><time>{{ article.date.strftime("%d/%m/%Y") }}</time> <a href="{{ SITEURL }}/{{ \
article.category.url }}">{{ article.category }}</a>
{% for tag in article.tags %}<a href="{{ SITEURL }}/{{ tag.url }}">{{ tag }}</a> {% endfor %}
<a href="{{ SITEURL }}/{{ article.author.url }}">{{ article.author }}</a></p>
{{ article.content }}{% endblock %}
"""
_PELICAN_INDEX = """{% extends "base.html" %}
{% block title %}Danh sách{% endblock %}
{% block main %}{% for article in articles_page.object_list %}
<h2><a href="{{ SITEURL }}/{{ article.url }}">{{ article.title }}</a></h2>
<p><time>{{ article.date.strftime("%d/%m/%Y") }}</time></p>{{ article.summary }}
{% endfor %}
{% if articles_page.has_previous() %}<a href="{{ SITEURL }}/{{ \
articles_previous_page.url }}">Trước</a>{% endif %}
Trang {{ articles_page.number }} / {{ articles_paginator.num_pages }}
{% if articles_page.has_next() %}<a href="{{ SITEURL }}/{{ \
articles_next_page.url }}">Sau</a>{% endif %}{% endblock %}
"""
PELICAN_FILES = {
    "conf.py": _PELICAN_CONF,
    "theme/templates/base.html": _HTML.format(
        title="{% block title %}{% endblock %}", main="{% block main %}{% endblock %}"
    ),
    "theme/templates/article.html": _PELICAN_ARTICLE,
    "theme/templates/index.html": _PELICAN_INDEX,
    **{
        f"theme/templates/{name}.html": '{% extends "index.html" %}\n'
        for name in ("category", "tag", "author")
    },
}

_HUGO_CONF = """baseURL = "https://vi-du.vn/"
title = "Cải cách hành chính"
timeZone = "Asia/Ho_Chi_Minh"
disableKinds = ["taxonomy", "section", "sitemap", "robotsTXT", "404"]
[taxonomies]
category = "categories"
tag = "tags"
author = "authors"
[pagination]
pagerSize = 20
[outputs]
home = ["html", "rss"]
term = ["html"]
[services.rss]
limit = 20
"""
_HUGO_ARTICLE = """{{ define "title" }}{{ .Title }}{{ end }}
{{ define "main" }}<h1>{{ .Title }}</h1>
<p><time>{{ .Date.Format "02/01/2006" }}</time>
{{ range slice "categories" "tags" "authors" }}{{ range $.GetTerms . }}<a href="{{ \
.Permalink }}">{{ .LinkTitle }}</a> {{ end }}{{ end }}</p>
{{ .Content }}{{ end }}
"""
_HUGO_LIST = """{{ define "title" }}Danh sách{{ end }}
{{ define "main" }}{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = site.RegularPages }}{{ end }}
{{ $part := .Paginate $pages }}{{ range $part.Pages }}
<h2><a href="{{ .Permalink }}">{{ .Title }}</a></h2>
<p><time>{{ .Date.Format "02/01/2006" }}</time></p><p>{{ .Description }}</p>
{{ end }}
{{ if $part.HasPrev }}<a href="{{ $part.Prev.URL }}">Trước</a>{{ end }}
Trang {{ $part.PageNumber }} / {{ $part.TotalPages }}
{{ if $part.HasNext }}<a href="{{ $part.Next.URL }}">Sau</a>{{ end }}{{ end }}
"""
HUGO_FILES = {
    "hugo.toml": _HUGO_CONF,
    "layouts/_default/baseof.html": _HTML.format(
        title='{{ block "title" . }}{{ end }}', main='{{ block "main" . }}{{ end }}'
    ),
    "layouts/_default/single.html": _HUGO_ARTICLE,
    "layouts/_default/list.html": _HUGO_LIST,
}
